// SPDX-License-Identifier: Apache-2.0
// Cells on a terminal.
#include "libalign/text/width.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace {

using namespace yakugo;

TEST_CASE("wide characters take two cells") {
    struct Case {
        std::string text;
        std::size_t width;
    };
    const Case cases[] = {{"", 0},     {"F-35", 4},    {"F-35機", 6}, {"ｱ", 1},    {"Ａ", 2},
                          {"𠮟責", 4}, {"e\u0301", 1}, {"\u200b", 0}, {"ー・", 4}, {"ビーストモード", 14}};
    for (const Case& c : cases) {
        INFO(c.text);
        CHECK(text::display_width(c.text) == c.width);
    }
}

TEST_CASE("a cut text never takes more cells than it may") {
    CHECK(text::shortened("戦闘機", 6) == "戦闘機");
    CHECK(text::shortened("戦闘機", 5) == "戦闘…");
    CHECK(text::shortened("戦闘機", 4) == "戦…");
    CHECK(text::shortened("fighter", 4) == "fig…");
    CHECK(text::shortened("", 0).empty());
    for (std::size_t cells = 1; cells < 12; ++cells) {
        INFO(cells);
        CHECK(text::display_width(text::shortened("F-35戦闘機𠮟", cells)) <= cells);
    }
}

}  // namespace
