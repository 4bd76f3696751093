// SPDX-License-Identifier: Apache-2.0
// Pages that no browser wrote.
#include "libalign/document/html/tree.hpp"
#include "libalign/document/readers.hpp"
#include "tests/unit/document/html_lines.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace yakugo;
using namespace yakugo::document;

namespace {

std::string times(std::size_t count, std::string_view piece) {
    std::string out;
    out.reserve(count * piece.size());
    for (std::size_t i = 0; i < count; ++i) out += piece;
    return out;
}

// What holds of every flow, whatever it was read from.
void check_whole(const Flow& flow, std::size_t bytes) {
    for (const Part& part : flow.parts) {
        std::size_t end = 0, entry = 0;
        for (const FlowLine& line : part.lines) {
            REQUIRE(line.range.begin >= end);
            REQUIRE(line.range.begin < line.range.end);
            REQUIRE(line.range.end < part.text.size());
            REQUIRE(part.text[line.range.end] == '\n');
            REQUIRE(line.number >= 1);
            REQUIRE(line.number <= part.line_starts.size());
            REQUIRE(line.entry >= entry);
            REQUIRE(line.entry < flow.entries.size());
            const ByteRange origin = part.origin.file(line.range);
            REQUIRE(origin.end <= bytes);
            end = line.range.end;
            entry = line.entry;
        }
    }
}

}  // namespace

TEST_CASE("masses of one thing", "[html]") {
    constexpr std::size_t kMany = YAKUGO_SANITIZED ? 100'000 : 1'000'000;  // a sanitizer takes a minute for a million
    struct Case {
        const char* name;
        std::string html;
        std::string lines;
    };
    const std::vector<Case> cases = {
        {"a million levels", times(kMany, "<div>") + "文", "文"},
        {"a million formats", times(kMany, "<b>") + "文", "文"},
        {"formats that a browser would open again in each paragraph",
         "<p>" + times(10'000, "<b a=1>") + "</p>" + times(10, "<p>x"), "x||x||x||x||x||x||x||x||x||x"},
        {"a million attributes", "<p " + times(kMany, "a=1 ") + ">文", "文"},
        {"an attribute of 20 MB", "<p title='" + std::string(20'000'000, 'x') + "'>文", "文"},
        {"a million open quotation marks", times(kMany, "<a x=\""), ""},
        {"a million open tags", times(kMany, "<a "), ""},
        {"a million tables", times(kMany, "<table><tr><td>") + "文", "文"},
        {"a million ends", times(kMany, "</div></b></x>") + "文", "文"},
        {"a million lists", times(100'000, "<ul><li>") + "文", "list:文"},
        {"a million drawings", times(kMany, "<svg>") + "<p>文", "文"},
        {"a million open comments", times(kMany, "<!--") + "文", ""},
        {"a million references", times(kMany, "&amp;"), std::string(kMany, '&')},
        {"a long number", "&#" + std::string(kMany, '0') + "65;", "A"},
        {"classes", "<p class='" + times(kMany, "a ") + "'>文", "文"},
        {"JSON a million levels deep", "<script type='application/ld+json'>" + std::string(kMany, '[') + "</script>文",
         "文"},
    };
    for (const Case& one : cases) {
        INFO(one.name);
        const Flow flow = read_html_flow("<body>" + one.html, "page.html");
        CHECK((html_lines::shown(flow) == one.lines));
        check_whole(flow, one.html.size() + 6);
    }
}

TEST_CASE("levels beyond the 512th are said to be flattened", "[html]") {
    const Flow flow = read_html_flow(times(600, "<div>") + "文", "page.html");
    REQUIRE(flow.diagnostics.size() == 1);
    CHECK(flow.diagnostics[0].severity == Severity::note);
    CHECK(flow.diagnostics[0].message ==
          "has elements more than 512 levels deep; 88 of them were read as if they were not nested");
}

TEST_CASE("a tag that nothing ends costs itself only", "[html]") {
    const Flow flow = read_html_flow("<p>一</p>\n<a href=\"x>二</a><p>三</p>", "page.html");
    CHECK(html_lines::shown(flow) == "一||二||三");
    REQUIRE(flow.diagnostics.size() == 1);
    CHECK(describe(flow.diagnostics[0]) ==
          "page.html:2: warning: expected the end of a tag, found the end of the file");
}

TEST_CASE("bytes that are no text", "[html]") {
    using namespace std::string_literals;
    const std::string rest = "<p>" + std::string(100, 'x');
    CHECK(html_lines::shown(read_html_flow("<p>a\0b"s + rest, "x")) == "ab||" + std::string(100, 'x'));
    CHECK(html_lines::shown(read_html_flow("\xEF\xBB\xBF<p>一\xEF\xBB\xBF二", "x")) == "一二");
    const Flow bad = read_html_flow("<meta charset=utf-8><p>一\xFF二", "x");
    CHECK(html_lines::shown(bad) == "一\uFFFD二");
    CHECK_FALSE(bad.diagnostics.empty());
    const Flow unknown = read_html_flow("<meta charset=x-nothing><p>\x8e\x9a", "x");
    CHECK(html_lines::shown(unknown) == "字");
    REQUIRE_FALSE(unknown.diagnostics.empty());
    CHECK(unknown.diagnostics[0].message == "expected a known encoding, found \"x-nothing\"; it was guessed");
    CHECK_THROWS_AS(read_html_flow(std::string(1000, '\0'), "x"), InputError);
}

TEST_CASE("pages of chance", "[html]") {
    const std::vector<std::string> pieces = {
        "<p>",
        "</p>",
        "<div class='post hentry'>",
        "</div>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<a href='https://a.example/'>",
        "</a>",
        "<b>",
        "</b>",
        "<br>",
        "<article>",
        "</article>",
        "<h1 class=entry-title>",
        "</h1>",
        "<div class='entry-content'>",
        "<svg>",
        "</svg>",
        "<select>",
        "<option>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<ruby>",
        "<rt>",
        "<q>",
        "</q>",
        "<pre>",
        "</pre>",
        "\n",
        " ",
        "&amp;",
        "&#x1F600;",
        "&",
        "<",
        ">",
        "'",
        "\"",
        "文",
        "𠮟る。",
        "a b",
        "\xFF",
        "<img alt='a plane'>",
        "<ul><li>",
        "</ul>",
        "<aside>",
        "</aside>",
        "<title>",
        "</title>",
        "<time datetime=2026-05-08>",
        "<a rel=tag>",
        "<form>",
        "<button>",
        "<textarea>",
    };
    const auto seed = static_cast<unsigned>(Catch::rngSeed() != 0 ? Catch::rngSeed() : 1);
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int page = 0; page < 3000; ++page) {
        std::string html;
        for (std::size_t i = random() % 60; i-- > 0;) html += pieces[random() % pieces.size()];
        INFO(html);
        const html::Tree tree = html::parse(html, page % 2 == 0);
        for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
            const html::Node& node = tree.nodes[i];
            REQUIRE(node.parent < i);
            REQUIRE(node.last > i);
            REQUIRE(node.last <= tree.nodes[node.parent].last);
            REQUIRE(node.begin <= node.end);
            REQUIRE(node.end <= html.size());
        }
        check_whole(read_html_flow(html, page % 2 == 0 ? "page.xhtml" : "page.html"), html.size());
    }
}
