// SPDX-License-Identifier: Apache-2.0
// Files that others have written, read: how many entries there are, and what one term of each is.
#include "glossary/exchange/tbx/tbx.hpp"
#include "libalign/core/error.hpp"
#include "tests/conformance/validators.hpp"
#include "tests/unit/exchange/tbx_random.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace yakugo;
using namespace yakugo::conformance;
using store::Usage;

namespace fs = std::filesystem;

namespace {

/// By hand, from the files.
struct Truth {
    const char* file;
    std::size_t entries, terms;
    std::size_t entry, language, term;  ///< which term is looked at
    const char* code;
    const char* surface;
    Usage usage;
    const char* field;  ///< of the term, or of the entry where the term has none of that name
    const char* value;
    std::size_t diagnostics;
};

constexpr Usage none = Usage::unknown, preferred = Usage::preferred, deprecated = Usage::deprecated;

const Truth truths[] = {
    {"martif/01-martif-tig-ja-en.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "context",
     "原子炉の冷却材を確認する。", 0},
    {"martif/02-martif-ntig.tbx", 2, 7, 0, 0, 1, "ja", "冷却剤", deprecated, "partOfSpeech", "noun", 0},
    {"martif/03-martif-ja-JP_en-US.tbx", 2, 7, 1, 1, 1, "en-US", "PWR", none, "termType", "acronym", 0},
    {"martif/04-tbx-dca.tbx", 2, 7, 1, 1, 0, "en", "pressurized water reactor", preferred, "geographicalUsage", "en-US",
     0},
    {"martif/05-tbx-dct.tbx", 2, 5, 0, 0, 0, "ja", "冷却材", preferred, "context", "原子炉の冷却材を確認する。", 0},
    {"martif/06-martif-ns.tbx", 2, 7, 0, 1, 0, "en", "coolant", preferred, "partOfSpeech", "noun", 0},
    {"martif/07-martif-doctype.tbx", 2, 7, 0, 1, 0, "en", "coolant", preferred, "note", "Approved by the client.", 0},
    {"martif/08-martif-bom.tbx", 2, 7, 0, 1, 1, "en", "cooling medium", deprecated, "partOfSpeech", "noun", 0},
    {"martif/09-martif-jpn-eng.tbx", 2, 7, 1, 0, 0, "ja", "加圧水型原子炉", none, "termType", "fullForm", 0},
    {"martif/10-martif-JA-EN-upper.tbx", 2, 7, 1, 1, 1, "en", "PWR", none, "termType", "acronym", 0},
    {"martif/11-martif-utf16.tbx", 2, 7, 1, 0, 0, "ja", "加圧水型原子炉", none, "subjectField", "nuclear engineering",
     0},
    {"martif/12-martif-no-header.tbx", 2, 7, 0, 0, 1, "ja", "冷却剤", deprecated, "partOfSpeech", "noun", 0},
    {"martif/13-martif-no-id.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "partOfSpeech", "noun", 0},
    {"martif/14-martif-dup-id.tbx", 2, 7, 1, 1, 1, "en", "PWR", none, "termType", "acronym", 1},
    {"martif/15-martif-unknown-el.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "foo", "zzz", 1},
    {"martif/16-martif-hi.tbx", 2, 7, 0, 1, 0, "en", "coolant x", preferred, "partOfSpeech", "noun", 0},
    {"martif/17-martif-lang_underscore.tbx", 2, 7, 0, 0, 0, "ja-JP", "冷却材", preferred, "partOfSpeech", "noun", 0},
    {"martif/18-martif-lang-attr.tbx", 2, 7, 0, 1, 0, "en", "coolant", preferred, "partOfSpeech", "noun", 0},
    {"martif/19-martif-meta.tbx", 2, 7, 0, 1, 0, "en", "coolant", preferred, "crossReference", "x", 0},
    {"martif/20-martif-ws-term.tbx", 2, 7, 0, 1, 0, "en", "coolant", preferred, "partOfSpeech", "noun", 0},
    {"martif/22-tbxmin-2013.tbx", 1, 2, 0, 1, 0, "en", "coolant", none, "", "", 0},
    {"martif/23-martif-zh-Hant-style.tbx", 2, 7, 0, 1, 0, "en-Latn-GB", "coolant", preferred, "partOfSpeech", "noun",
     0},
    {"martif/24-martif-empty-body.tbx", 0, 0, 0, 0, 0, "", "", none, "", "", 0},
    {"mutants/context-at-lang.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "note", "れいきゃくざい", 0},
    {"mutants/date-slash.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "transaction", "origination", 0},
    {"mutants/dct-dangling.tbx", 2, 5, 0, 1, 0, "en", "coolant", preferred, "crossReference", "加圧水型原子炉", 0},
    {"mutants/dct-def-at-term.tbx", 2, 5, 1, 1, 0, "en", "PWR", none, "definition", "x", 0},
    {"mutants/dct-pos-Noun.tbx", 2, 5, 0, 0, 0, "ja", "冷却材", preferred, "partOfSpeech", "noun", 0},
    {"mutants/dct-termType-translit.tbx", 2, 5, 1, 1, 0, "en", "PWR", none, "termType", "transliteratedForm", 0},
    {"mutants/dct-transac-creation.tbx", 2, 5, 0, 0, 0, "ja", "冷却材", preferred, "transaction", "origination", 0},
    {"mutants/dct-unknown.tbx", 2, 5, 0, 0, 0, "ja", "冷却材", preferred, "foo", "noun", 0},
    {"mutants/definition-at-term.tbx", 2, 7, 0, 0, 1, "ja", "冷却剤", deprecated, "termType", "variant", 0},
    {"mutants/descrip-foo.tbx", 2, 7, 1, 1, 1, "en", "PWR", Usage::admitted, "termType", "acronym", 0},
    {"mutants/dup-id.tbx", 2, 7, 1, 1, 1, "en", "PWR", Usage::admitted, "termType", "acronym", 1},
    {"mutants/empty-body.tbx", 0, 0, 0, 0, 0, "", "", none, "", "", 0},
    {"mutants/empty-term.tbx", 2, 6, 0, 1, 0, "en", "cooling medium", deprecated, "partOfSpeech", "noun", 1},
    {"mutants/hi-term.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "note", "れいきゃくざい", 0},
    {"mutants/id-starts-digit.tbx", 2, 7, 1, 0, 0, "ja", "加圧水型原子炉", preferred, "termType", "fullForm", 0},
    {"mutants/lang-ja_JP.tbx", 2, 7, 0, 0, 0, "ja-JP", "冷却材", preferred, "partOfSpeech", "noun", 0},
    {"mutants/lang-missing.tbx", 2, 7, 0, 0, 0, "", "冷却材", preferred, "partOfSpeech", "noun", 1},
    {"mutants/no-entry-id.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "partOfSpeech", "noun", 1},
    {"mutants/no-namespace.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "partOfSpeech", "noun", 0},
    {"mutants/no-sourceDesc.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "partOfSpeech", "noun", 0},
    {"mutants/plain-text-sourceDesc.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "partOfSpeech", "noun", 0},
    {"mutants/pos-Noun.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "partOfSpeech", "noun", 0},
    {"mutants/pos-properNoun.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "note", "れいきゃくざい", 0},
    {"mutants/ref-dangling.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "crossReference", "加圧水型原子炉", 0},
    {"mutants/reliabilityCode.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "partOfSpeech", "noun", 0},
    {"mutants/status-legalTerm.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", none, "administrativeStatus", "legalTerm-admn-sts",
     0},
    {"mutants/status-preferred.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "partOfSpeech", "noun", 0},
    {"mutants/subject-at-lang.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "partOfSpeech", "noun", 0},
    {"mutants/termNote-before-term.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "partOfSpeech", "noun", 0},
    {"mutants/termNote-reading.tbx", 2, 7, 0, 0, 1, "ja", "冷却剤", deprecated, "reading", "x", 0},
    {"mutants/termType-transliteratedForm.tbx", 2, 7, 0, 0, 1, "ja", "冷却剤", deprecated, "termType",
     "transliteratedForm", 0},
    {"mutants/transac-creation.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "transaction", "origination", 0},
    {"mutants/transac-type-wrong.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "transaction", "origination", 0},
    {"mutants/two-terms.tbx", 2, 8, 1, 1, 1, "en", "PWR", Usage::admitted, "termType", "acronym", 1},
    {"mutants/type-TBX-Default.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "partOfSpeech", "noun", 0},
    {"mutants/xref-ftp.tbx", 2, 7, 0, 0, 0, "ja", "冷却材", preferred, "externalCrossReference", "style guide 4.2", 0},
    {"ltac/TBX-Basic_Example_Astronomy_DCA_VALID.tbx", 45, 113, 0, 0, 1, "en", "galactic cluster", Usage::superseded,
     "subjectField", "General", 2},
    {"ltac/TBX-Basic_Example_Astronomy_DCT_VALID.tbx", 45, 113, 1, 0, 0, "en", "circumstellar accretion disk",
     preferred, "termType", "fullForm", 2},
    {"ltac/TBX-Core_Example_Astronomy_DCA_VALID.tbx", 45, 113, 0, 1, 0, "es", "cúmulo abierto", none, "", "", 1},
    {"ltac/TBX-Min_Example_Astronomy_DCA_VALID.tbx", 45, 113, 0, 0, 0, "en", "open cluster", preferred, "partOfSpeech",
     "noun", 1},
    {"ltac/TBX-Min_Example_Astronomy_DCT_VALID.tbx", 45, 113, 1, 1, 0, "es", "disco de acreción", preferred,
     "partOfSpeech", "noun", 0},
    {"ltac/TBX_test_files/basic_bad.tbx", 45, 113, 0, 0, 0, "en", "open cluster", preferred, "partOfSpeech", "nominal",
     2},
    {"ltac/TBX_test_files/basic_good.tbx", 45, 113, 0, 0, 0, "en", "open cluster", preferred, "transaction",
     "origination", 2},
    {"ltac/TBX_test_files/core_structure_bad.tbx", 45, 114, 1, 1, 0, "es", "disco de acreción", none, "", "", 3},
    {"ltac/TBX_test_files/core_structure_good.tbx", 45, 113, 1, 1, 0, "es", "disco de acreción", none, "", "", 1},
    {"ltac/TBX_test_files/min_bad.tbx", 45, 113, 1, 1, 0, "es", "disco de acreción", preferred, "partOfSpeech", "noun",
     0},
    {"ltac/TBX_test_files/min_good.tbx", 45, 113, 1, 1, 0, "es", "disco de acreción", preferred, "partOfSpeech", "noun",
     0},
    {"../made-by-tools/translate-toolkit-3.8.4-csv2tbx.tbx", 1, 2, 0, 0, 0, "en", "冷却材", none, "", "", 0},
    {"../../accept/examples/basic-2008.tbx", 2, 7, 0, 1, 0, "en", "coolant", preferred, "partOfSpeech", "noun", 0},
    {"../../accept/examples/basic-dca.tbx", 2, 7, 0, 1, 0, "en", "coolant", preferred, "source", "IAEA glossary 2022",
     0},
    {"../../accept/examples/basic-dct.tbx", 2, 5, 1, 1, 0, "en", "PWR", none, "termType", "acronym", 0},
    {"../../accept/examples/omegat-ja-en.tbx", 2, 6, 0, 1, 0, "en", "coolant", preferred, "note",
     "Do not use: cooling medium", 0},
};

struct Damaged {
    const char* file;
    const char* message;
    std::size_t entries;  ///< that are whole
};
const Damaged damaged[] = {
    {"martif/21-martif-illformed.tbx", ":28:9: expected </tig>, found </langSet>", 1},
    {"ltac/TBX_test_files/poorly_formed_xml.tbx", ":42:6: expected </term>, found </termSec>", 44}};

struct Read {
    std::vector<store::ConceptEntry> entries;
    markup::ReadReport report;
};

Read read(const fs::path& path, bool recover) {
    Read out;
    markup::Input input = markup::Input::open(path.string());
    exchange::ReadOptions options;
    options.recover = recover;
    out.report = exchange::read_tbx(
        input, [&](store::ConceptEntry& e) { out.entries.push_back(e); }, options);
    return out;
}

const fs::path folder = shared_folder() / "data/tbx";

void check(const Truth& truth, const Read& read) {
    CHECK(read.entries.size() == truth.entries);
    CHECK(read.report.diagnostics.size() == truth.diagnostics);
    std::size_t terms = 0;
    for (const store::ConceptEntry& entry : read.entries) {
        for (const store::LanguageSection& section : entry.languages) terms += section.terms.size();
    }
    CHECK(terms == truth.terms);
    if (truth.entries == 0) return;
    const store::ConceptEntry& entry = read.entries.at(truth.entry);
    INFO(testing::described(entry));
    const store::LanguageSection& section = entry.languages.at(truth.language);
    const store::Term& term = section.terms.at(truth.term);
    CHECK(section.language == truth.code);
    CHECK(term.surface == truth.surface);
    CHECK(term.usage == truth.usage);
    if (*truth.field == '\0') return;
    const store::Field* field = store::find(term.fields, truth.field);
    if (field == nullptr) field = store::find(entry.fields, truth.field);
    REQUIRE(field != nullptr);
    CHECK(field->value == truth.value);
}

}  // namespace

TEST_CASE("TBX of others has the entries that a person sees in it") {
    if (!fs::exists(folder)) {
        WARN("SKIPPED: no folder " << folder.string());
        return;
    }
    for (const Truth& truth : truths) {
        INFO(truth.file);
        check(truth, read(folder / truth.file, false));
    }
}

TEST_CASE("damaged TBX of others is refused, and recovered without its damaged entries") {
    if (!fs::exists(folder)) {
        WARN("SKIPPED: no folder " << folder.string());
        return;
    }
    for (const Damaged& file : damaged) {
        INFO(file.file);
        CHECK_THROWS_WITH(read(folder / file.file, false), Catch::Contains(file.message));
        const Read out = read(folder / file.file, true);
        CHECK(out.entries.size() == file.entries);
        CHECK(out.report.bad == 1);
    }
}

TEST_CASE("TBX of others goes through our own and stays as it is") {
    if (!fs::exists(folder)) {
        WARN("SKIPPED: no folder " << folder.string());
        return;
    }
    for (const Truth& truth : truths) {
        INFO(truth.file);
        const Read before = read(folder / truth.file, false);
        for (const auto make : {exchange::tbx_basic_dca_writer, exchange::tbx_basic_dct_writer}) {
            std::ostringstream file;
            const auto writer = make(file, {});
            for (const store::ConceptEntry& entry : before.entries) writer->write(entry);
            CHECK(writer->finish().left_out.empty());
            std::vector<std::string> after;
            markup::Input input = markup::Input::of(file.str(), "ours.tbx");
            exchange::read_tbx(
                input, [&](store::ConceptEntry& e) { after.push_back(testing::described(testing::sorted(e))); }, {});
            REQUIRE(after.size() == before.entries.size());
            for (std::size_t i = 0; i < after.size(); ++i) {
                CHECK(after[i] == testing::described(testing::sorted(before.entries[i])));
            }
        }
    }
}
