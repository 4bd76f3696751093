// SPDX-License-Identifier: Apache-2.0
// CSV, TSV and the OmegaT glossary to the byte.
#include "glossary/exchange/table/glossary_omegat.hpp"
#include "tests/unit/exchange/column_entries.hpp"
#include "tests/unit/exchange/rows.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using testing::count;
using testing::evidence;
using testing::pair;
using testing::written;
using testing::written_as_entries;

namespace {

store::PairRow beast() {
    store::PairRow row = pair(4, 9, "ビーストモード", "beast mode", 0.93, store::Status::accepted);
    row.type = "concept";
    row.evidence = {evidence("transliteration", 0.99, "ビーストモードで飛ぶ", "", "記事一", "https://example.org/1"),
                    evidence("title_pair", 0.6, "ビーストモード、\n\"試験\"", "Beast Mode,\ttested", "記事二",
                             "https://example.org/2")};
    return row;
}

const std::string head_csv =
    "\xEF\xBB\xBFsource,target,type,status,confidence,evidence,context_source,context_target,post,url,id\r\n";
const std::string head_tsv =
    "source\ttarget\ttype\tstatus\tconfidence\tevidence\tcontext_source\tcontext_target\tpost\turl\tid\n";

}  // namespace

TEST_CASE("CSV to the byte: the contexts come from one place, line breaks stay, CRLF and BOM") {
    const auto out = written(exchange::write_csv, {beast()});
    CHECK(out.file == head_csv +
                          "beast mode,ビーストモード,concept,accepted,0.93,\"transliteration,title_pair\",\"Beast "
                          "Mode,\ttested\",\"ビーストモード、\n\"\"試験\"\"\",記事二,https://example.org/2,4\r\n");
    CHECK(out.report.written == 1);
    CHECK(out.report.left_out ==
          std::vector<std::string>{"CSV: 1 context sentence left out", "CSV: 1 further post left out"});
}

TEST_CASE("TSV to the byte: one line a pair, nothing quoted") {
    const auto out = written(exchange::write_tsv, {beast()}, Language::ja);
    CHECK(out.file ==
          head_tsv +
              "ビーストモード\tbeast mode\tconcept\taccepted\t0.93\ttransliteration,title_pair\tビーストモード、 "
              "\"試験\"\tBeast Mode, tested\t記事二\thttps://example.org/2\t4\n");
}

TEST_CASE("rejected pairs stand in a table with their status") {
    const std::vector<store::PairRow> rows = {pair(1, 1, "弁", "tap", 0.2, store::Status::rejected)};
    CHECK(written(exchange::write_csv, rows).file == head_csv + "tap,弁,,rejected,0.20,,,,,,1\r\n");
    CHECK(written(exchange::write_tsv, rows).file == head_tsv + "tap\t弁\t\trejected\t0.20\t\t\t\t\t\t1\n");
}

TEST_CASE("a suggestion is called one until a person decides it") {
    store::PairRow row = pair(1, 1, "弁", "tap", 0.75);
    row.suggested = true;
    CHECK(written(exchange::write_tsv, {row}).file == head_tsv + "tap\t弁\t\tsuggested\t0.75\t\t\t\t\t\t1\n");
    CHECK(count(written_as_entries(exchange::omegat_glossary_writer, {row}).file,
                "tap\t弁\tsuggested; confidence=0.75\n") == 1);
    row.status = store::Status::accepted;
    CHECK(count(written(exchange::write_tsv, {row}).file, "\taccepted\t") == 1);
}

TEST_CASE("a spreadsheet runs no cell of a CSV; a TSV holds the text as it is") {
    struct Case {
        const char* given;
        const char* csv;
        const char* tsv;
    };
    const Case cases[] = {
        {"=1+1", "'=1+1", "=1+1"},
        {"+81", "'+81", "+81"},
        {"-1", "'-1", "-1"},
        {"@SUM(A1)", "'@SUM(A1)", "@SUM(A1)"},
        {"\t=1", "'=1", "=1"},
        {"\x01=1", "'=1", "=1"},
        {"=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"", "=HYPERLINK(\"x\",\"y\")"},
        {"a=1", "a=1", "a=1"},
        {"'=1", "'=1", "'=1"},
        {"＝一", "＝一", "＝一"},
    };
    for (const Case& c : cases) {
        INFO(c.given);
        const std::vector<store::PairRow> rows = {pair(1, 1, "弁", c.given, 0.5)};
        CHECK(written(exchange::write_csv, rows).file == head_csv + c.csv + ",弁,,candidate,0.50,,,,,,1\r\n");
        CHECK(written(exchange::write_tsv, rows).file == head_tsv + c.tsv + "\t弁\t\tcandidate\t0.50\t\t\t\t\t\t1\n");
    }
}

TEST_CASE("a table shows what one side has where no place holds both") {
    store::PairRow row = pair(1, 1, "クラウディア", "Claudia", 0.5);
    row.evidence = {evidence("byline", 0.4, "", "By Claudia", "", "https://example.org/1"),
                    evidence("transliteration", 0.8, "クラウディアは", "", "記事", "")};
    CHECK(written(exchange::write_tsv, {row}).file ==
          head_tsv +
              "Claudia\tクラウディア\t\tcandidate\t0.50\tbyline,transliteration\tBy "
              "Claudia\tクラウディアは\t\thttps://example.org/1\t1\n");
}

TEST_CASE("OmegaT's glossary of mined pairs to the byte") {
    store::PairRow acronym = pair(5, 10, "外国テロ組織", "FTO", 0.99);
    const auto from_en = written_as_entries(exchange::omegat_glossary_writer, {acronym, beast()});
    CHECK(from_en.file ==
          "# en\tja\tcomment\n"
          "beast mode\tビーストモード\tconcept; accepted; confidence=0.93; 記事二\n"
          "FTO\t外国テロ組織\tcandidate; confidence=0.99\n");
    CHECK(from_en.report.written == 2);
    CHECK(count(from_en.report.left_out.at(0) + '\n', "OmegaT: 2 context sentences left out\n") == 1);
    const auto from_ja = written_as_entries(exchange::omegat_glossary_writer, {acronym}, Language::ja);
    CHECK(from_ja.file == "# ja\ten\tcomment\n外国テロ組織\tFTO\tcandidate; confidence=0.99\n");
}

TEST_CASE("OmegaT's glossary of an imported entry: a forbidden term is named, never offered") {
    using store::Usage;
    store::ConceptEntry entry{.key = "7", .fields = {{"note", "of a\nreactor"}, {"subjectField", "原子力"}}};
    entry.languages = {
        {.language = "en-US",
         .fields = {{"definition", "a liquid"}},
         .terms = {{.surface = "#medium", .usage = Usage::deprecated},
                   {.surface = "coolant", .usage = Usage::preferred, .fields = {{"context", "c"}}}}},
        {.language = "ja",
         .terms = {{.surface = "冷却剤", .usage = Usage::superseded, .fields = {{"note", "lost"}}},
                   {.surface = "冷媒", .fields = {{"note", "of a refrigerator"}, {"status", "candidate"}}},
                   {.surface = "冷却材", .usage = Usage::preferred}}},
        {.language = "de", .terms = {{.surface = "Kühlmittel"}}}};
    const auto out = testing::write_entries(exchange::omegat_glossary_writer, {entry, entry});
    const std::string about = "NG: 冷却剤 // a liquid // of a reactor // 原子力";
    CHECK(out.bytes ==
          "# en\tja\tcomment\n"
          "coolant\t冷却材\t" +
              about +
              "\n"
              "coolant\t冷媒\tcandidate // " +
              about +
              " // of a refrigerator\n"
              " #medium\t冷却材\tdeprecated source form // " +
              about +
              "\n"
              " #medium\t冷媒\tdeprecated source form // candidate // " +
              about + " // of a refrigerator\n");
    CHECK(out.report.written == 1);
    CHECK(out.report.left_out ==
          std::vector<std::string>{"OmegaT: 2 context sentences left out", "OmegaT: 2 notes left out",
                                   "OmegaT: 4 repeated pairs left out", "OmegaT: 2 terms in other languages left out"});
    entry.languages[1].terms.resize(1);
    const auto none = testing::write_entries(exchange::omegat_glossary_writer, {entry});
    CHECK(none.bytes == "# en\tja\tcomment\n");
    CHECK(none.report.left_out == std::vector<std::string>{"OmegaT: 1 entry without a usable pair left out"});
}
