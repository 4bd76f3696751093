// SPDX-License-Identifier: Apache-2.0
// Tables of CAT tools to the byte, and what they leave out.
#include "glossary/exchange/table/column_forms.hpp"

#include "glossary/exchange/table/column_values.hpp"
#include "tests/unit/exchange/column_entries.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using store::Usage;
using testing::write_entries;

namespace {

using Lines = std::vector<std::string>;

/// 冷却材 with a forbidden form on each side, and fields of all levels.
store::ConceptEntry coolant() {
    store::ConceptEntry entry;
    entry.key = "12";
    entry.fields = {{"subjectField", "nuclear"},
                    {.name = "transaction",
                     .value = "origination",
                     .with = {{"date", "2026-05-08T21:30:00Z"}, {"responsibility", "sato"}}},
                    {"note", "a \"note\"; of\ntwo lines"},
                    {.name = "externalCrossReference", .value = "", .target = "https://example.org/1"}};
    entry.languages = {
        {.language = "ja",
         .fields = {{"definition", "流体"}},
         .terms = {{.surface = "冷却材",
                    .usage = Usage::preferred,
                    .fields = {{"partOfSpeech", "noun"}, {"context", "冷却材を入れる", {}, {{"source", "手順書"}}}}},
                   {.surface = "冷却剤", .usage = Usage::deprecated}}},
        {.language = "en",
         .terms = {{.surface = "coolant", .usage = Usage::preferred},
                   {.surface = "cooling medium", .usage = Usage::superseded},
                   {.surface = "=cool,ant", .usage = Usage::unknown, .fields = {{"status", "candidate"}}}}},
        {.language = "de", .terms = {{.surface = "Kühlmittel"}}}};
    return entry;
}

std::string line_of(const std::string& bytes, std::size_t number) {
    std::size_t at = 0;
    while (number-- > 0) at = bytes.find("\r\n", at) + 2;
    return bytes.substr(at, bytes.find("\r\n", at) - at);
}

}  // namespace

TEST_CASE("memoQ CSV: terms in groups, NonTerm for what is forbidden") {
    const auto out = write_entries(exchange::memoq_csv_writer, {coolant()});
    const std::string head = line_of(out.bytes, 0), row = line_of(out.bytes, 1);
    CHECK(head.starts_with(
        "\xEF\xBB\xBF"
        "Entry_ID;Entry_Subject;Entry_Domain;Entry_ClientID;Entry_ProjectID;Entry_Created;Entry_Creator;Entry_"
        "LastModified;"
        "Entry_Modifier;Entry_Note;English_Def;English;Term_Info;Term_Example;English;Term_Info;Term_Example"));
    CHECK(head.find("Japanese_Def;Japanese;Term_Info;Term_Example") != std::string::npos);
    CHECK(row.starts_with(
        "12;nuclear;;;;5/8/2026 9:30:00 PM;sato;;;\"a \"\"note\"\"; of\ntwo "
        "lines\";;coolant;\"CasePermissive;HalfPrefix\";;"
        "cooling medium;\"CasePermissive;HalfPrefix;NonTerm\";;=cool,ant;\"CasePermissive;HalfPrefix\";;;"));
    CHECK(row.find("流体;冷却材;\"CasePermissive;HalfPrefix;Noun\";冷却材を入れる;冷却剤;\"CasePermissive;HalfPrefix;"
                   "NonTerm\";;") != std::string::npos);
    CHECK(out.report.written == 1);
    CHECK(out.report.left_out == Lines{"memoQ CSV: 1 external cross reference left out",
                                       "memoQ CSV: 1 source of a context or definition left out",
                                       "memoQ CSV: 1 status left out",
                                       "memoQ CSV: 2 statuses preferred or admitted left out",
                                       "memoQ CSV: 1 term in another language left out"});
}

TEST_CASE("memoQ CSV: no more than ten terms a language, numbers only as identifiers") {
    store::ConceptEntry entry{.key = "c1", .languages = {{.language = "en"}}};
    for (int i = 0; i < 12; ++i) entry.languages[0].terms.push_back({.surface = "term " + std::to_string(i)});
    const auto out = write_entries(exchange::memoq_csv_writer, {entry});
    CHECK(out.report.left_out == Lines{"memoQ CSV: 2 further terms left out", "memoQ CSV: 1 identifier left out"});
    CHECK(line_of(out.bytes, 1).starts_with(";"));
    CHECK(out.bytes.find("term 9") != std::string::npos);
    CHECK(out.bytes.find("term 10") == std::string::npos);
}

TEST_CASE("Trados CSV: synonyms in one cell, no forbidden translation") {
    const auto out = write_entries(exchange::trados_csv_writer, {coolant()});
    CHECK(out.bytes ==
          "\xEF\xBB\xBF"
          "Subject,Definition,Note,English,English Part of Speech,English Term Type,English Context,Japanese,Japanese "
          "Part of Speech,"
          "Japanese Term Type,Japanese Context\r\n"
          "nuclear,,\"a \"\"note\"\"; of\ntwo lines\",\"coolant|=cool,ant\",,,,冷却材,noun,,冷却材を入れる\r\n");
    CHECK(out.report.left_out ==
          Lines{"Trados CSV: 1 definition left out", "Trados CSV: 1 external cross reference left out",
                "Trados CSV: 2 forbidden terms left out", "Trados CSV: 1 identifier left out",
                "Trados CSV: 1 source of a context or definition left out", "Trados CSV: 1 status left out",
                "Trados CSV: 2 statuses preferred or admitted left out",
                "Trados CSV: 1 term in another language left out", "Trados CSV: 1 transaction left out"});
    CHECK(std::count(out.report.left_out.begin(), out.report.left_out.end(),
                     "Trados CSV: 2 forbidden terms left out") == 1);
}

TEST_CASE("Phrase CSV: a synonym a row, forbidden and preferred as flags") {
    const auto out = write_entries(exchange::phrase_csv_writer, {coolant()});
    CHECK(line_of(out.bytes, 1) ==
          "12,nuclear,,,\"a \"\"note\"\"; of\ntwo "
          "lines\",https://example.org/"
          "1,coolant,Approved,FALSE,TRUE,,,,,冷却材,Approved,FALSE,TRUE,冷却材を入れる,,noun,");
    const std::string about = "12,nuclear,,,\"a \"\"note\"\"; of\ntwo lines\",https://example.org/1,";
    INFO("a forbidden term stands beside no other: it would read as a pair");
    CHECK(line_of(out.bytes, 2) == about + "cooling medium,Approved,TRUE,FALSE,,,,,,,,,,,,");
    CHECK(line_of(out.bytes, 3) == about + ",,,,,,,,冷却剤,Approved,TRUE,FALSE,,,,");
    CHECK(line_of(out.bytes, 4) == about + "\"=cool,ant\",New,FALSE,FALSE,,,,,,,,,,,,");
}

TEST_CASE("Xbench and DeepL hold no forbidden term; DeepL has each source once") {
    store::ConceptEntry other = coolant();
    other.languages[0].terms = {{.surface = "冷却材B", .usage = Usage::unknown},
                                {.surface = "冷却水", .usage = Usage::preferred}};
    other.languages[1].terms = {{.surface = "coolant"}, {.surface = std::string(1025, 'x')}};
    const auto deepl = write_entries(exchange::deepl_csv_writer, {coolant(), other});
    CHECK(deepl.bytes == "coolant,冷却材,EN,JA\r\n\"=cool,ant\",冷却材,EN,JA\r\n");
    CHECK(deepl.report.written == 1);
    CHECK(std::count(deepl.report.left_out.begin(), deepl.report.left_out.end(),
                     "DeepL: 1 repeated source term left out") == 1);
    CHECK(std::count(deepl.report.left_out.begin(), deepl.report.left_out.end(),
                     "DeepL: 1 term of more than 1024 bytes left out") == 1);
    CHECK(std::count(deepl.report.left_out.begin(), deepl.report.left_out.end(), "DeepL: 2 forbidden terms left out") ==
          1);
    const auto xbench = write_entries(exchange::xbench_tsv_writer, {coolant()}, Language::ja);
    CHECK(xbench.bytes == "冷却材\tcoolant\ta \"note\"; of two lines\n冷却材\t=cool,ant\ta \"note\"; of two lines\n");
    const auto none = write_entries(exchange::deepl_csv_writer,
                                    {{.key = "", .languages = {{.language = "en", .terms = {{.surface = "tap"}}}}}});
    CHECK(none.bytes.empty());
    CHECK(none.report.left_out == Lines{"DeepL: 1 entry without a usable pair left out"});
}

TEST_CASE("memoQ's dates and Term_Info") {
    struct Date {
        const char *memoq, *utc;
    };
    for (const Date& d :
         {Date{"5/8/2026 9:30:00 AM", "2026-05-08T09:30:00Z"}, Date{"12/31/2025 12:00:01 AM", "2025-12-31T00:00:01Z"},
          Date{"1/2/2026 12:59:59 PM", "2026-01-02T12:59:59Z"}, Date{"1/2/2026", "2026-01-02"},
          Date{"2026年", "2026年"}}) {
        INFO(d.memoq);
        CHECK(exchange::utc_of_memoq(d.memoq) == d.utc);
        CHECK(exchange::memoq_of_utc(d.utc) == d.memoq);
    }
    CHECK(exchange::utc_of_memoq("13/8/2026 9:30:00 AM") == "13/8/2026 9:30:00 AM");
    for (const char* info : {"CasePermissive;HalfPrefix", "CasePermissive;HalfPrefix;NonTerm;Verb;Fem",
                             "CaseSense;NoPrefix;Adj", "HalfPrefix;CaseInsense;NonTerm"}) {
        INFO(info);
        CHECK(exchange::write_term_info(exchange::parse_term_info(info)) == info);
    }
}
