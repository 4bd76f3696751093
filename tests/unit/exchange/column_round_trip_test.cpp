// SPDX-License-Identifier: Apache-2.0
// Written and read back: random entries with the fields that a table carries.
#include "glossary/exchange/table/column_forms.hpp"
#include "glossary/exchange/table/glossary_omegat.hpp"
#include "glossary/exchange/table/table_reader.hpp"
#include "glossary/exchange/table/utx.hpp"
#include "glossary/exchange/xlsx/xlsx.hpp"

#include "tests/unit/exchange/column_entries.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace yakugo;
using store::ConceptEntry;
using store::Field;
using store::Usage;
using testing::ReadEntries;
using testing::WriteEntries;

namespace {

/// What entries of a table may have.
struct Form {
    const char* name;
    WriteEntries write;
    ReadEntries read;
    std::vector<std::string> of_entry, of_language, of_term;
    std::vector<Usage> usages;
    std::size_t terms = 3, values = 3;
    bool keys = true, number_keys = false, breaks = true, references = false, changes = false, status = false,
         pipes = true;
};

class Generator {
public:
    Generator(unsigned seed, const Form& form) : random_(seed), form_(form) {}

    ConceptEntry entry(std::size_t number) {
        ConceptEntry out;
        if (form_.keys && (form_.number_keys || below(3) > 0))
            out.key = (form_.number_keys ? "" : "c#") + std::to_string(number);
        if (form_.changes && below(2) == 0)
            out.fields.push_back({.name = "transaction",
                                  .value = "origination",
                                  .with = {{"date", "2026-05-08T09:30:00Z"}, {"responsibility", text()}}});
        fields(out.fields, form_.of_entry);
        for (const char* language : {"en", "ja"}) {
            store::LanguageSection section{.language = language};
            fields(section.fields, form_.of_language);
            for (std::size_t i = 1 + below(form_.terms); i > 0; --i) {
                store::Term term{.surface = surface() + std::to_string(i),
                                 .usage = form_.usages[below(form_.usages.size())]};
                fields(term.fields, form_.of_term);
                if (form_.status && below(4) == 0) term.fields.push_back({"status", "candidate"});
                section.terms.push_back(std::move(term));
            }
            out.languages.push_back(std::move(section));
        }
        return out;
    }

private:
    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_); }

    std::string text() {
        static const std::vector<std::string> parts = {
            "a", "弁",           "𠮟る",     "👩‍🚀", "\"", "'", ",", ";",       "=", "-",
            "@", "｜弁《べん》", "<b>&amp;", "\\n",         "#",  "1", "%", "_x000D_", " x"};
        std::string out;
        for (std::size_t i = 1 + below(5); i > 0; --i) out += parts[below(parts.size())];
        if (form_.breaks && below(5) == 0) out += "\nz";
        if (form_.pipes && below(8) == 0) out += "|y";
        const std::size_t blank = out.find_first_not_of(' ');
        return out.substr(blank);
    }

    std::string surface() {
        std::string out = text();
        std::replace(out.begin(), out.end(), '\n', ' ');
        return out;
    }

    void fields(std::vector<Field>& out, const std::vector<std::string>& names) {
        for (const std::string& name : names) {
            if (below(2) == 0) continue;
            for (std::size_t i = 1 + below(form_.values); i > 0; --i) {
                Field field{.name = name, .value = text() + std::to_string(i)};
                if (name == "partOfSpeech") field.value = below(2) == 0 ? "noun" : "adjective";
                if (name == "termType") field.value = below(2) == 0 ? "acronym" : "fullForm";
                if (name == "externalCrossReference" && form_.references)
                    field = {.name = name, .value = field.value, .target = "https://example.org/" + std::to_string(i)};
                if (name == "externalCrossReference" && !form_.references)
                    field = {.name = name, .value = {}, .target = "https://example.org/?q=1"};
                if ((name == "context" || name == "definition") && form_.references && below(2) == 0)
                    field.with = {{"source", text()}};
                if (std::find(out.begin(), out.end(), field) == out.end()) out.push_back(std::move(field));
                if (name == "partOfSpeech" || name == "termType") break;
            }
        }
    }

    std::mt19937 random_;
    const Form& form_;
};

/// The order of fields of different names is not kept.
void sort(std::vector<Field>& fields) {
    std::stable_sort(fields.begin(), fields.end(), [](const Field& a, const Field& b) { return a.name < b.name; });
}

ConceptEntry plain(ConceptEntry entry) {
    entry.line = 0;
    sort(entry.fields);
    for (auto& section : entry.languages) {
        sort(section.fields);
        for (auto& term : section.terms) sort(term.fields);
    }
    std::sort(entry.languages.begin(), entry.languages.end(),
              [](const auto& a, const auto& b) { return a.language < b.language; });
    return entry;
}

const std::vector<std::string> all_of_entry = {
    "subjectField", "definition", "note", "customerSubset", "projectSubset", "source", "externalCrossReference"};
const std::vector<std::string> all_of_term = {
    "partOfSpeech",      "termType",          "context",      "note",    "source",
    "geographicalUsage", "grammaticalGender", "termLocation", "reading", "doNotTranslate",
    "confidence",        "evidence",          "type",         "我が欄"};
const std::vector<Usage> all_usages = {Usage::unknown, Usage::preferred, Usage::admitted, Usage::deprecated,
                                       Usage::superseded};

const std::vector<Form>& forms() {
    using exchange::read_table;
    static const std::vector<Form> all = {
        {.name = "CSV",
         .write = exchange::full_csv_writer,
         .read = read_table,
         .of_entry = all_of_entry,
         .of_language = {"definition", "note", "x"},
         .of_term = all_of_term,
         .usages = all_usages,
         .references = true,
         .changes = true,
         .status = true},
        {.name = "TSV",
         .write = exchange::full_tsv_writer,
         .read = read_table,
         .of_entry = all_of_entry,
         .of_language = {"definition", "note", "x"},
         .of_term = all_of_term,
         .usages = all_usages,
         .breaks = false,
         .references = true,
         .changes = true,
         .status = true},
        {.name = "XLSX",
         .write = exchange::xlsx_writer,
         .read = exchange::read_xlsx,
         .of_entry = all_of_entry,
         .of_language = {"definition", "note", "x"},
         .of_term = all_of_term,
         .usages = all_usages,
         .references = true,
         .changes = true,
         .status = true},
        {.name = "memoQ",
         .write = exchange::memoq_csv_writer,
         .read = read_table,
         .of_entry = {"subjectField", "Entry_Domain", "customerSubset", "projectSubset", "note"},
         .of_language = {"definition"},
         .of_term = {"partOfSpeech", "context"},
         .usages = {Usage::unknown, Usage::deprecated},
         .values = 1,
         .number_keys = true,
         .changes = true},
        {.name = "Trados",
         .write = exchange::trados_csv_writer,
         .read = read_table,
         .of_entry = {"subjectField", "definition", "note"},
         .of_language = {},
         .of_term = {"partOfSpeech", "termType"},
         .usages = {Usage::unknown},
         .values = 1,
         .keys = false,
         .pipes = false},
        {.name = "Trados XLSX",
         .write = exchange::trados_xlsx_writer,
         .read = exchange::read_xlsx,
         .of_entry = {"subjectField", "definition", "note"},
         .of_language = {},
         .of_term = {"partOfSpeech", "context"},
         .usages = {Usage::unknown},
         .terms = 1,
         .values = 1,
         .keys = false,
         .pipes = false},
        {.name = "Phrase",
         .write = exchange::phrase_csv_writer,
         .read = read_table,
         .of_entry = {"subjectField", "concept_subdomain", "definition", "note", "externalCrossReference"},
         .of_language = {},
         .of_term = {"partOfSpeech", "termType"},
         .usages = {Usage::unknown, Usage::preferred, Usage::deprecated},
         .values = 1,
         .status = true},
        {.name = "Phrase XLSX",
         .write = exchange::phrase_xlsx_writer,
         .read = exchange::read_xlsx,
         .of_entry = {},
         .of_language = {},
         .of_term = {"context", "note", "termType"},
         .usages = {Usage::unknown, Usage::preferred, Usage::deprecated},
         .values = 2,
         .status = true},
        {.name = "UTX 1.20",
         .write = exchange::utx_writer,
         .read = exchange::read_utx,
         .of_entry = {"subjectField", "definition", "note"},
         .of_language = {},
         .of_term = {"partOfSpeech", "note", "context", "reading"},
         .usages = {Usage::unknown, Usage::preferred, Usage::admitted, Usage::deprecated},
         .values = 1,
         .breaks = false},
        {.name = "UTX 1.11",
         .write = exchange::utx_1_11_writer,
         .read = exchange::read_utx,
         .of_entry = {"note"},
         .of_language = {},
         .of_term = {"partOfSpeech"},
         .usages = {Usage::preferred},
         .values = 1,
         .breaks = false},
    };
    return all;
}

}  // namespace

TEST_CASE("random entries come back as they were, from both directions") {
    for (const Form& form : forms()) {
        for (unsigned seed = 1; seed <= 12; ++seed) {
            INFO(form.name << ", seed " << seed);
            Generator generator(seed, form);
            std::vector<ConceptEntry> given;
            for (std::size_t i = 1; i <= 6; ++i) given.push_back(generator.entry(i));
            const Language source = seed % 2 == 0 ? Language::ja : Language::en;
            const auto written = testing::write_entries(form.write, given, source);
            CHECK(written.report.written == given.size());
            CHECK(written.report.left_out == std::vector<std::string>{});
            const auto back = testing::read_entries(form.read, written.bytes, {.source = source});
            REQUIRE(back.entries.size() == given.size());
            for (std::size_t i = 0; i < given.size(); ++i) {
                INFO(testing::shown(plain(back.entries[i])) << "\n" << testing::shown(plain(given[i])));
                REQUIRE(plain(back.entries[i]) == plain(given[i]));
            }
        }
    }
}

TEST_CASE("a file of no entries is whole and empty in every table; equal input gives equal bytes") {
    for (const Form& form : forms()) {
        INFO(form.name);
        const auto written = testing::write_entries(form.write, {});
        CHECK(written.report.left_out.empty());
        CHECK_FALSE(written.bytes.empty());
        CHECK(testing::read_entries(form.read, written.bytes).entries.empty());
        Generator generator(7, form);
        const ConceptEntry entry = generator.entry(1);
        CHECK(testing::write_entries(form.write, {entry}).bytes == testing::write_entries(form.write, {entry}).bytes);
    }
}
