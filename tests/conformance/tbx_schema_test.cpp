// SPDX-License-Identifier: Apache-2.0
// TBX of concept entries, whatever they hold, by the schemas of all dialects.
#include "glossary/exchange/tbx/tbx.hpp"
#include "tests/conformance/forms.hpp"
#include "tests/conformance/validators.hpp"
#include "tests/unit/exchange/tbx_random.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace yakugo;
using namespace yakugo::conformance;
using store::Usage;
using Entries = std::vector<store::ConceptEntry>;
using MakeWriter = std::unique_ptr<exchange::EntryWriter> (*)(std::ostream&, const exchange::Options&);

namespace {

struct Dialect {
    const char* name;
    MakeWriter make;
    const std::vector<Validator>& validators;
};

const std::vector<Dialect>& dialects() {
    static const std::vector<Dialect> all = {{"dca", exchange::tbx_basic_dca_writer, dca_validators()},
                                             {"dct", exchange::tbx_basic_dct_writer, dct_validators()},
                                             {"omegat", exchange::tbx_omegat_writer, martif_validators()}};
    return all;
}

std::string written(MakeWriter make, const Entries& entries, Language source) {
    std::ostringstream out;
    const auto writer = make(out, options(source));
    for (const store::ConceptEntry& entry : entries) writer->write(entry);
    CHECK(writer->finish().written > 0);
    return out.str();
}

/// Every category of TBX-Basic at every level.
Entries all_categories() {
    const char* const names[] = {"subjectField",
                                 "definition",
                                 "context",
                                 "partOfSpeech",
                                 "termType",
                                 "geographicalUsage",
                                 "grammaticalGender",
                                 "termLocation",
                                 "customerSubset",
                                 "projectSubset",
                                 "source",
                                 "transaction",
                                 "crossReference",
                                 "externalCrossReference",
                                 "xGraphic",
                                 "note",
                                 "confidence",
                                 "administrativeStatus"};
    const char* const values[] = {"noun", "fullForm", "masculine", "checkBox", "origination", "弁", "", "properNoun"};
    const char* const targets[] = {"", "c1", "c2", "https://example.org/?a=1&b=2", "ftp://example.org/", "弁", "1 2"};
    store::ConceptEntry entry{
        "c1", {}, {{"ja", {}, {{"弁"}, {"辨", Usage::deprecated}}}, {"en", {}, {{"valve", Usage::preferred}}}}};
    for (const char* name : names) {
        for (const char* value : values) {
            for (const char* target : targets) {
                store::Field field{name, value, target};
                for (int i = 0; i < 3; ++i) {
                    if (i == 1)
                        field.with = {
                            {"source", "JIS"}, {"date", "2026-05-08"}, {"responsibility", "佐藤"}, {"note", "n"}};
                    if (i == 2)
                        field.with = {
                            {"date", "2026-02-30"}, {"source", "", "c1"}, {"note", "yakugo: a=b"}, {"x", "y"}};
                    entry.fields.push_back(field);
                    for (auto& section : entry.languages) {
                        section.fields.push_back(field);
                        section.terms[0].fields.push_back(field);
                    }
                }
            }
        }
    }
    return {entry, {"c2", {{"crossReference", "", "c1"}}, entry.languages}};
}

/// Dirty and clean ones; each has terms in both languages, so that no dialect leaves it out.
Entries random_entries(std::uint32_t seed, std::size_t count) {
    testing::RandomEntries clean(seed, false), dirty(seed + 1, true);
    Entries out;
    for (std::size_t i = 0; i < count; ++i) {
        out.push_back(i % 2 == 0 ? clean.entry() : dirty.entry());
        out.back().languages.push_back({"ja", {}, {{"弁"}}});
        out.back().languages.push_back({"en", {}, {{"valve"}}});
    }
    return out;
}

}  // namespace

TEST_CASE("every category at every level makes valid TBX") {
    for (const Dialect& dialect : dialects()) {
        INFO(dialect.name);
        const Folder folder;
        folder.write("en.tbx", written(dialect.make, all_categories(), Language::en));
        folder.write("ja.tbx", written(dialect.make, all_categories(), Language::ja));
        check_valid(dialect.validators, folder, {"en.tbx", "ja.tbx"});
    }
}

TEST_CASE("200 entries that nobody would write make valid TBX") {
    for (const Dialect& dialect : dialects()) {
        INFO(dialect.name);
        const Folder folder;
        std::vector<std::string> files;
        for (std::uint32_t seed = 1; seed <= 4; ++seed) {
            files.push_back("seed-" + std::to_string(seed) + ".tbx");
            folder.write(files.back(), written(dialect.make, random_entries(seed, 50), Language::en));
        }
        check_valid(dialect.validators, folder, files);
    }
}

TEST_CASE("TBX without entries is valid where the form knows such files") {
    for (const Dialect& dialect : dialects()) {
        if (dialect.make == exchange::tbx_omegat_writer) continue;  // v2 asks for an entry; see tbx.hpp
        INFO(dialect.name);
        const Folder folder;
        std::ostringstream out;
        CHECK(dialect.make(out, options(Language::en))->finish().written == 0);
        folder.write("empty.tbx", out.str());
        check_valid(dialect.validators, folder, {"empty.tbx"});
    }
}

TEST_CASE("the TBX validators refuse what is wrong, so that their silence means something") {
    struct Fault {
        std::size_t dialect;
        std::size_t validator;
        const char* right;
        const char* wrong;
    };
    const Fault faults[] = {{0, 0, "<descripGrp>", "<descripGrp><note/>"},
                            {0, 1, ">preferredTerm-admn-sts<", ">preferred<"},
                            {0, 2, "type=\"subjectField\"", "type=\"subject\""},
                            {0, 3, " id=\"c2\"", " id=\"c1\""},
                            {1, 0, "Speech>noun<", "Speech>Noun<"},
                            {1, 0, "target=\"c1\"", "target=\"c3\""},
                            {1, 1, " id=\"c2\"", " id=\"2\""},
                            {2, 0, " id=\"c2\"", " id=\"c1\""},
                            {2, 0, "</tig>", "</tig><note/>"}};
    const Folder folder;
    for (const Fault& fault : faults) {
        INFO(fault.dialect << " " << fault.wrong);
        const Dialect& dialect = dialects()[fault.dialect];
        const Validator& validator = dialect.validators[fault.validator];
        if (const auto reason = missing(validator)) {
            WARN("SKIPPED: " << validator.tool << ": " << *reason);
            continue;
        }
        std::string file = written(dialect.make, all_categories(), Language::en);
        const auto at = file.find(fault.right);
        REQUIRE(at != std::string::npos);
        folder.write("wrong.tbx", file.replace(at, std::string_view(fault.right).size(), fault.wrong));
        CHECK_FALSE(validate(validator, folder, {"wrong.tbx"}).valid);
    }
}
