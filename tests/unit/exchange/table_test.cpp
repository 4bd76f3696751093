// SPDX-License-Identifier: Apache-2.0
// CSV, TSV and the OmegaT glossary to the byte.
#include "tests/unit/exchange/rows.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using testing::count;
using testing::evidence;
using testing::pair;
using testing::written;

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
    CHECK(count(written(exchange::write_omegat, {row}).file, "tap\t弁\tsuggested; confidence=0.75\n") == 1);
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

TEST_CASE("OmegaT's glossary to the byte, the best pair first") {
    store::PairRow acronym = pair(5, 7, "外国テロ組織", "FTO", 0.99);
    const auto from_en = written(exchange::write_omegat, {acronym, beast()});
    CHECK(from_en.file ==
          "# en\tja\tcomment\n"
          "beast mode\tビーストモード\tconcept; accepted; confidence=0.93; 記事一\n"
          "FTO\t外国テロ組織\tcandidate; confidence=0.99\n");
    CHECK(from_en.report.written == 2);
    CHECK(from_en.report.left_out ==
          std::vector<std::string>{"OmegaT: 3 context sentences left out", "OmegaT: 1 further post left out"});
    const auto from_ja = written(exchange::write_omegat, {acronym}, Language::ja);
    CHECK(from_ja.file == "# ja\ten\tcomment\n外国テロ組織\tFTO\tcandidate; confidence=0.99\n");
}

TEST_CASE("OmegaT's glossary has each pair once and no empty term") {
    const auto out = written(exchange::write_omegat, {pair(1, 1, "弁", "valve", 0.5), pair(2, 2, "弁 ", "valve", 0.9),
                                                      pair(3, 3, "\xEF\xBF\xBE", "x", 1)});
    CHECK(out.report.written == 1);
    CHECK(count(out.file, "0.90") == 1);
    CHECK(out.report.left_out == std::vector<std::string>{"OmegaT: 1 pair with an empty term left out",
                                                          "OmegaT: 1 repeated pair left out",
                                                          "OmegaT: 1 control character or broken byte left out"});
}
