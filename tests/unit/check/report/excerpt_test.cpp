// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/report/excerpt.hpp"

#include "libalign/text/unicode.hpp"
#include "tests/unit/check/report/sample.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::check;
using namespace yakugo::check::test;

TEST_CASE("an excerpt is the line with the place in it") {
    const Draft draft = draft_of("a.md", "一行目。\r\n米空軍は𠮟ビースト・モードで😀飛んだ。\r\n三行目。\r\n");
    const Finding finding = finding_of(draft, "T104", "ビースト・モード");
    const Excerpt excerpt = Excerpts(draft).of(finding);
    CHECK(excerpt.line == "米空軍は𠮟ビースト・モードで😀飛んだ。");
    CHECK(slice(excerpt.line, excerpt.mark) == "ビースト・モード");
    CHECK(excerpt.end_line == 2);
    CHECK(finding.place.column == 6);
    CHECK(excerpt.end_column == 14);
    CHECK(excerpt.is_verbatim);
    CHECK_FALSE(excerpt.more_before);
    CHECK_FALSE(excerpt.more_after);
}

TEST_CASE("an excerpt of a text with tags and entities is of the text") {
    // 米<b>AT&amp;T</b>社
    Draft draft;
    draft.files.push_back(read_source_as("a.html", "<p>米<b>AT&amp;T</b>社</p>\n", "UTF-8"));
    Unit unit;
    unit.ja.emplace();
    unit.ja->text = "米AT&T社";
    unit.ja->origin.add(3, {3, 6});
    unit.ja->origin.add(2, {9, 11});
    unit.ja->origin.add(1, {11, 16});
    unit.ja->origin.add(1, {16, 17});
    unit.ja->origin.add(3, {21, 24});
    draft.units.push_back(unit);
    Finding finding;
    finding.rule = "T104";
    finding.found = "AT&T社";
    finding.place = draft.place(*draft.units[0].ja, {3, 10});
    const Excerpt excerpt = Excerpts(draft).of(finding);
    CHECK(excerpt.line == "米AT&T社");
    CHECK(slice(excerpt.line, excerpt.mark) == "AT&T社");
    CHECK_FALSE(excerpt.is_verbatim);
}

TEST_CASE("an excerpt of a huge line is cut at characters") {
    std::string bytes;
    for (int i = 0; i < 5000; ++i) bytes += "訳";
    bytes += "語";
    for (int i = 0; i < 5000; ++i) bytes += "𠮟";
    const Draft draft = draft_of("a.txt", bytes);
    const Excerpt excerpt = Excerpts(draft).of(finding_of(draft, "T104", "語"));
    CHECK(text::is_valid_utf8(excerpt.line));
    CHECK(excerpt.line.size() <= 240 + 3 + 240);
    CHECK(slice(excerpt.line, excerpt.mark) == "語");
    CHECK(excerpt.more_before);
    CHECK(excerpt.more_after);
}

TEST_CASE("a place that is nowhere has no excerpt") {
    const Draft draft = draft_of("a.txt", "あ\n");
    Finding finding;
    finding.rule = "X903";
    const struct {
        const char* name;
        Place place;
    } cases[] = {{"another file", {"b.txt", 1, 1, {0, 3}}},
                 {"behind the end", {"a.txt", 1, 1, {0, 99}}},
                 {"turned round", {"a.txt", 1, 1, {3, 0}}}};
    for (const auto& c : cases) {
        INFO(c.name);
        finding.place = c.place;
        CHECK(Excerpts(draft).of(finding).line.empty());
    }
    finding.place = {"a.txt", 1, 2, {2, 2}};  // inside a character
    CHECK(text::is_valid_utf8(Excerpts(draft).of(finding).line));
}
