// SPDX-License-Identifier: Apache-2.0
// Damaged and hostile tables: an error or entries that keep the rules, never anything else.
#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/table/column_forms.hpp"
#include "glossary/exchange/table/glossary_omegat.hpp"
#include "glossary/exchange/table/table_reader.hpp"
#include "glossary/exchange/table/utx.hpp"
#include "glossary/exchange/xlsx/xlsx.hpp"

#include "libalign/core/error.hpp"
#include "libalign/text/unicode.hpp"
#include "tests/unit/exchange/column_entries.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace yakugo;
using testing::read_entries;
using testing::ReadEntries;

namespace {

std::vector<store::ConceptEntry> entries() {
    std::vector<store::ConceptEntry> out;
    for (int i = 0; i < 20; ++i) {
        store::ConceptEntry entry;
        entry.key = std::to_string(i);
        entry.fields = {{"note", "a \"note\",\nof two lines; 𠮟る"}, {"subjectField", "原子力"}};
        entry.languages = {{.language = "en", .terms = {{.surface = "coolant, primary"}, {.surface = "\"medium\""}}},
                           {.language = "ja",
                            .terms = {{.surface = "冷却材👩‍🚀", .fields = {{"context", "冷却材を入れる"}}}}}};
        out.push_back(std::move(entry));
    }
    return out;
}

/// What the reading side promises of every entry.
bool keeps_rules(const store::ConceptEntry& entry) {
    exchange::Cleaner cleaner;
    for (const store::LanguageSection& section : entry.languages)
        for (const store::Term& term : section.terms)
            if (term.surface.empty() || cleaner.term(term.surface) != term.surface ||
                !text::is_valid_utf8(term.surface))
                return false;
    for (const store::Field& field : entry.fields)
        if (cleaner.text(field.value) != field.value || field.name.empty()) return false;
    return true;
}

void survives(ReadEntries read, const std::string& bytes, bool recover) {
    try {
        for (const store::ConceptEntry& entry : read_entries(read, bytes, {.recover = recover}).entries)
            REQUIRE(keeps_rules(entry));
    } catch (const InputError& error) {
        REQUIRE_FALSE(std::string(error.what()).empty());
    }
}

}  // namespace

TEST_CASE("bytes that are changed, cut or doubled give an error or entries that keep the rules") {
    struct Form {
        const char* name;
        testing::WriteEntries write;
        ReadEntries read;
        unsigned seeds;
    };
    const Form forms[] = {{"full CSV", exchange::full_csv_writer, exchange::read_table, 20},
                          {"full TSV", exchange::full_tsv_writer, exchange::read_table, 20},
                          {"memoQ", exchange::memoq_csv_writer, exchange::read_table, 20},
                          {"Phrase", exchange::phrase_csv_writer, exchange::read_table, 20},
                          {"Xbench", exchange::xbench_tsv_writer, exchange::read_omegat, 20},
                          {"DeepL", exchange::deepl_csv_writer, exchange::read_deepl, 20},
                          {"UTX", exchange::utx_writer, exchange::read_utx, 20},
                          {"XLSX", exchange::xlsx_writer, exchange::read_xlsx, 20}};
    for (const Form& form : forms) {
        const std::string whole = testing::write_entries(form.write, entries()).bytes;
        for (unsigned seed = 1; seed <= form.seeds; ++seed) {
            INFO(form.name << ", seed " << seed);
            std::mt19937 random(seed);
            const auto below = [&](std::size_t end) {
                return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
            };
            std::string bytes = whole;
            for (std::size_t i = 1 + below(8); i > 0; --i) bytes[below(bytes.size())] = static_cast<char>(below(256));
            if (seed % 3 == 0) bytes.resize(below(bytes.size()));
            if (seed % 5 == 0) bytes.insert(below(bytes.size() + 1), bytes.substr(0, below(bytes.size() + 1)));
            survives(form.read, bytes, seed % 2 == 0);
        }
    }
}

TEST_CASE("tables that are all width are refused, names that are all separators are read") {
    const auto message = [](const std::string& bytes) {
        try {
            read_entries(exchange::read_table, bytes);
        } catch (const InputError& error) {
            return std::string(error.what());
        }
        return std::string("no error");
    };
    CHECK(message("en,ja" + std::string(20000, ',') + "\n") ==
          "terms.csv:1: expected a row of at most 16,384 cells, found more");
    CHECK(message("en,ja\nvalve" + std::string(20000, ',') + "\n") ==
          "terms.csv:2: expected a row of at most 16,384 cells, found more");
    const auto read = read_entries(exchange::read_table, "en,ja," + std::string(100000, '_') + "\nvalve,弁,x\n");
    REQUIRE(read.entries.size() == 1);
    CHECK(read.entries[0].fields.at(0).name == std::string(100000, '_'));
}

TEST_CASE("one key on very many rows is read in pieces") {
    std::string bytes = "id,en,ja\n";
    for (int i = 0; i < 5000; ++i) bytes += "1,t" + std::to_string(i) + ",弁\n";
    const auto read = read_entries(exchange::read_table, bytes);
    CHECK(read.entries.size() == 3);
    CHECK(read.entries.at(2).languages.at(0).terms.size() == 1000);
}

TEST_CASE("What is plainly no table is not read as one") {
    using Read = markup::ReadReport (*)(markup::Input&, const exchange::EntrySink&, const exchange::ReadOptions&);
    const std::string utf16 = std::string("\xFF\xFE") + std::string("<\0?\0x\0m\0l\0", 10);
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"<?xml version='1.0'?><tmx/>", "XML"},
        {"\xEF\xBB\xBF\n <?xml version='1.0'?><tmx/>", "XML"},
        {utf16, "XML"},
        {"<!DOCTYPE html><p>a,b", "XML or HTML"},
        {"PK\x03\x04", "a ZIP archive or workbook"},
        {"\xD0\xCF\x11\xE0\xA1", "a workbook of Excel 97 (.xls); saved as .xlsx it can be read"},
        {"%PDF-1.7\n", "PDF"}};
    for (const Read read : {Read(exchange::read_table), Read(exchange::read_xbench), Read(exchange::read_deepl),
                            Read(exchange::read_omegat), Read(exchange::read_utx)}) {
        for (const auto& [bytes, what] : cases) {
            INFO(what);
            markup::Input input = markup::Input::of(bytes, "t.csv");
            std::string message;
            try {
                read(input, [](store::ConceptEntry&) {}, {.recover = true});
            } catch (const InputError& error) {
                message = error.what();
            }
            CHECK(message == "t.csv:1: expected a table, found " + what);
        }
    }
    markup::Input markup = markup::Input::of("<b>coolant</b>,冷却材\n", "t.csv");
    CHECK(exchange::read_table(markup, [](store::ConceptEntry&) {}, {}).read == 1);
}
