// SPDX-License-Identifier: Apache-2.0
// Beads in every form of the command line.
#include "tests/unit/yakugo/bitext.hpp"
#include "tools/yakugo/align_document.hpp"
#include "tools/yakugo/align_page.hpp"
#include "tools/yakugo/align_summary.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace yakugo;

namespace {

std::string printed(cli::Style style) {
    std::ostringstream out;
    cli::print_beads(out, style, testing::texts(), testing::beads());
    return out.str();
}

std::string summary(const cli::AlignTexts& texts, const cli::Beads& beads) {
    std::ostringstream out;
    cli::print_align_summary(out, texts, {beads, 1});
    return out.str();
}

}  // namespace

TEST_CASE("a bead file holds every sentence once") {
    std::ostringstream out;
    cli::write_beads(out, testing::beads());
    CHECK(out.str() == "0:0\n1:\n2,3:1\n:2\n4:3\n");
}

TEST_CASE("beads as TSV: one line each, ids joined by commas") {
    CHECK(printed(cli::Style::tsv) ==
          "en\tja\ten_line\tja_line\ten_ids\tja_ids\tscore\tmoved\tkind\n"
          "Cats sleep.\t猫は眠る。\t1\t1\t0\t0\t0.95\tfalse\t1-1\n"
          "Dogs bark.\t\t2\t0\t1\t\t0.80\tfalse\t1-0\n"
          "Birds sing. Fish swim.\t魚は泳ぎ、鳥は歌う。\t3\t2\t2,3\t1\t0.45\tfalse\t2-1\n"
          "\t𠮟られた。\t0\t3\t\t2\t0.70\tfalse\t0-1\n"
          "The end.\t終わり。\t5\t4\t4\t3\t0.90\ttrue\t1-1\n");
}

TEST_CASE("beads as JSON Lines: ids are lists") {
    std::istringstream lines(printed(cli::Style::jsonl));
    std::string line;
    std::vector<nlohmann::json> rows;
    while (std::getline(lines, line)) rows.push_back(nlohmann::json::parse(line));
    REQUIRE(rows.size() == 5);
    CHECK(rows[0]["score"] == 0.9512);
    CHECK(rows[1]["ja_ids"] == nlohmann::json::array());
    CHECK(rows[1]["ja"] == "");
    CHECK(rows[2]["en_ids"] == nlohmann::json({2, 3}));
    CHECK(rows[2]["kind"] == "2-1");
    CHECK(rows[4]["moved"] == true);
}

TEST_CASE("a wrapped sentence on one line") {
    struct Case {
        const char *in, *english, *japanese;
    };
    for (const Case& c : {Case{"", "", ""},
                          {"one", "one", "one"},
                          {"one \n  two", "one two", "one two"},
                          {"one\n\ntwo\n", "one two", "one two"},
                          {"“Blue Heron”\nand", "“Blue Heron” and", "“Blue Heron”and"},
                          {"café\nélan", "café élan", "café élan"},
                          {"said,\n“no”", "said, “no”", "said,“no”"},
                          {"一つ\n二つ", "一つ 二つ", "一つ二つ"},
                          {"F-35\nA型", "F-35 A型", "F-35 A型"},
                          {"一つ\n\nF-35", "一つ F-35", "一つF-35"},
                          {"𠮟\n\xE3\x80\x80られた", "𠮟 られた", "𠮟られた"}}) {
        INFO(c.in);
        CHECK(cli::on_one_line(c.in, Language::en) == c.english);
        CHECK(cli::on_one_line(c.in, Language::ja) == c.japanese);
    }
}

TEST_CASE("segments are the beads with both sides") {
    const auto rows = cli::segment_rows(testing::texts(), testing::beads());
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].id == 3);
    CHECK(rows[1].kind == "sentence_pair");
    CHECK(rows[1].en == "Birds sing. Fish swim.");
    CHECK(rows[1].en_line == 3);
    CHECK(rows[1].ja_line == 2);
    CHECK(rows[1].score == 0.45);
    CHECK(rows[1].source == "a.en.txt + a.ja.txt");
}

TEST_CASE("a file under another spelling is the same source") {
    cli::AlignTexts texts = testing::texts();
    CHECK(cli::source_name(texts) == "in/a.en.txt + in/a.ja.txt");
    texts.en.source = "./in//a.en.txt";
    texts.ja.source = "in/b/../a.ja.txt";
    CHECK(cli::source_name(texts) == "in/a.en.txt + in/a.ja.txt");
    texts.ja.source = "-";
    CHECK(cli::source_name(texts) == "in/a.en.txt + -");
}

TEST_CASE("the form by the end of the name") {
    CHECK(cli::align_format_of("x.tmx") == cli::AlignFormat::tmx);
    CHECK(cli::align_format_of("dir.tmx/x.TSV") == cli::AlignFormat::tsv);
    CHECK(cli::align_format_of("訳.beads") == cli::AlignFormat::beads);
    CHECK(cli::align_format_of("x.JsonL") == cli::AlignFormat::jsonl);
    for (const char* name : {"", "-", "tmx", ".tmx", "dir/.tmx", "x.tmx/y", "x.tbx", "x.tmx "}) {
        INFO(name);
        CHECK_FALSE(cli::align_format_of(name));
    }
}

TEST_CASE("the summary counts and names places") {
    CHECK(summary(testing::texts(), testing::beads()) ==
          "in/a.en.txt: 5 sentences, English\n"
          "in/a.ja.txt: 4 sentences, Japanese\n"
          "Beads, English-Japanese: 0-1 1, 1-0 1, 1-1 2, 2-1 1; 1 below 0.5\n"
          "Source sentences that nobody translated: 1\n"
          "  in/a.en.txt:2: Dogs\tbark.\n"
          "Target sentences without a source: 1\n"
          "  in/a.ja.txt:3: 𠮟られた。\n"
          "Moved to another place: 1\n"
          "  in/a.en.txt:5: The end. = in/a.ja.txt:4\n");
}

TEST_CASE("the summary turns round with the direction, and cuts long lists") {
    cli::AlignTexts texts = testing::texts();
    texts.source = Language::ja;
    const std::string turned = summary(texts, testing::beads());
    CHECK(turned.find("in/a.ja.txt") < turned.find("in/a.en.txt"));
    CHECK(turned.find("nobody translated: 1\n  in/a.ja.txt:3") != std::string::npos);
    CHECK(turned.find("in/a.ja.txt:4: 終わり。 = in/a.en.txt:5") != std::string::npos);

    texts.ja = testing::lines("b", Language::ja, std::vector<std::string>(13, "文。"));
    cli::Beads lone;
    for (std::size_t i = 0; i < 13; ++i) lone.push_back({{0, 0}, {i, i + 1}, 0.9, false});
    const std::string cut = summary(texts, lone);
    CHECK(cut.find("nobody translated: 13\n") != std::string::npos);
    CHECK(cut.find("  b:10: 文。\n  ... and 3 more") != std::string::npos);
}

TEST_CASE("beads as a document to mine") {
    const cli::Beads beads = testing::beads();
    const cli::BeadDocument made = cli::bead_document(testing::texts(), beads, 0.5);
    CHECK(made.document.posts.at(0).blocks.size() == 8);
    REQUIRE(made.segments.size() == 2);  // neither the lone ones nor the unsure one
    CHECK(made.document.at(made.segments[1].en) == "The end.");
    CHECK(made.document.at(made.segments[1].ja) == "終わり。");
    CHECK(made.segments[1].en_line == 5);
    CHECK(made.segments[1].ja_line == 4);
    CHECK(cli::bead_document(testing::texts(), beads, 0.4).segments.size() == 3);
}

TEST_CASE("a moved row names the row that stands before it in the target text") {
    const cli::Beads beads = {{{0, 1}, {0, 1}, 0.9, false}, {{1, 2}, {2, 3}, 0.9, true}, {{2, 3}, {1, 2}, 0.9, true}};
    const exchange::BitextPage page = cli::bitext_page(testing::texts(), beads);
    REQUIRE(page.rows.size() == 3);
    CHECK_FALSE(page.rows[0].behind);
    CHECK(page.rows[1].behind == 2u);
    CHECK(page.rows[2].behind == 0u);
    CHECK(page.rows[2].source.at(0).text == "Birds sing.");
    CHECK(page.rows[2].target.at(0).line == 2);
}
