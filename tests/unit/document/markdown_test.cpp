// SPDX-License-Identifier: Apache-2.0
// Markdown as lines, with the bytes that they come from.
#include "libalign/document/read.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace yakugo;
using namespace yakugo::document;

namespace {

Flow read(const std::string& bytes) {
    return read_flow(bytes, "a.md");
}

std::vector<std::string> numbered_lines(const Flow& flow) {
    std::vector<std::string> out;
    for (const FlowLine& line : flow.parts.front().lines)
        out.push_back(std::to_string(line.number) + " " + std::string(slice(flow.parts.front().text, line.range)));
    return out;
}

}  // namespace

TEST_CASE("Markdown gives the lines that a reader sees") {
    struct Case {
        const char *name, *markdown;
        std::vector<std::string> lines;
    };
    for (const Case& c : std::vector<Case>{
             {"headings and wrapped paragraphs",
              "# 見出し\n\nビースト\nモード\nfly by\nwire\n",
              {"1 見出し", "3 ビーストモード fly by wire"}},
             {"emphasis and entities", "**F-35**は&amp;*飛ぶ*。\n", {"1 F-35は&飛ぶ。"}},
             {"a list", "- 一\n- 二\n", {"1 一", "2 二"}},
             {"ruby and a hard break", "<ruby>獣<rt>けもの</rt></ruby>だ。  \n次。\n", {"1 獣だ。", "2 次。"}},
             {"a picture", "![helmet](a.jpg)\n", {"1 helmet"}},
             {"CR LF and a character beyond the BMP", "𠮟る\r\n\r\n## 次\r\n", {"1 𠮟る", "3 次"}}}) {
        INFO(c.name);
        CHECK(numbered_lines(read(c.markdown)) == c.lines);
    }
}

TEST_CASE("lines of Markdown know their bytes") {
    const std::string bytes = "\xEF\xBB\xBF前。\n\n*ビースト*モードは&lt;これ&gt;。\n";
    const Flow flow = read(bytes);
    const Part& part = flow.parts.front();
    REQUIRE(part.lines.size() == 2);
    const std::size_t at = part.text.find("モード");
    CHECK(slice(bytes, part.origin.file({at, at + std::string("モード").size()})) == "モード");
    const std::size_t sign = part.text.find('<');
    CHECK(slice(bytes, part.origin.file({sign, sign + 1})) == "&lt;");
}

TEST_CASE("front matter makes a post of a text") {
    const Flow flow =
        read("---\ntitle: \"与圧服の修復\"\ndate: 2026-05-08T10:00:00+09:00\ntags: [航空, 歴史, 航空]\n---\n本文。\n");
    REQUIRE(flow.entries.size() == 1);
    CHECK(flow.entries[0].is_post);
    CHECK(flow.entries[0].date == "2026-05-08");
    CHECK(flow.entries[0].labels == std::vector<std::string>{"航空", "歴史"});
    CHECK(numbered_lines(flow) == std::vector<std::string>{"2 与圧服の修復", "6 本文。"});
    CHECK(flow.parts[0].lines[0].mark == Mark::title);
    CHECK(read("---\n本文\n").entries[0].is_post == false);
}

TEST_CASE("front matter in TOML") {
    const Flow flow = read(
        "+++\ntitle = '与圧服の修復'\ndate = 2026-05-08T10:00:00+09:00\ndraft = false\n[taxonomies]\ntags = [\n  "
        "\"航空\",\n  \"歴史\",\n]\n"
        "url = \"/a=b/\"\n+++\n本文。\n");
    REQUIRE(flow.entries.size() == 1);
    CHECK(flow.entries[0].is_post);
    CHECK(flow.entries[0].date == "2026-05-08");
    CHECK(flow.entries[0].url == "/a=b/");
    CHECK(flow.entries[0].labels == std::vector<std::string>{"航空", "歴史"});
    CHECK(numbered_lines(flow) == std::vector<std::string>{"2 与圧服の修復", "12 本文。"});
    CHECK(read("+++\ntags = [\"航空\",\n+++\n本文。\n").entries[0].labels == std::vector<std::string>{"航空"});
    CHECK(read("+++\ntitle: 修復\n---\n本文。\n").entries[0].is_post == false);
}

TEST_CASE("a flow is one post where it says so, and markup decides what a line is") {
    const Document document = posts_of(
        read("---\ntitle: 与圧服の修復\n---\n与圧服の修復(Skyward Journal)\n\n本文は長く続く文である。\n\n![A "
             "helmet](a.jpg)\n\n"
             "Pressure Suit Restored\n\nBy Dana Whitlock\n\nhttps://www.example.com/skyward/pressure-suit-restored\n"),
        "a.md");
    REQUIRE(document.posts.size() == 1);
    const Post& post = document.posts[0];
    CHECK(post.title_ja.text == "与圧服の修復");
    CHECK(post.printed_outlet == "Skyward Journal");
    CHECK(post.title_en.text == "Pressure Suit Restored");
    CHECK(post.authors == std::vector<std::string>{"Dana Whitlock"});
    CHECK(post.url == "https://www.example.com/skyward/pressure-suit-restored");
    std::vector<std::string> alts;
    for (const Block& block : post.blocks)
        if (block.kind == BlockKind::alt) alts.emplace_back(document.at(block.range));
    CHECK(alts == std::vector<std::string>{"A helmet"});
}
