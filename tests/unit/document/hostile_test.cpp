// SPDX-License-Identifier: Apache-2.0
// Texts that are no dumps; what would take more than linear time does not come to an end here.
#include "libalign/document/credit.hpp"
#include "libalign/document/features.hpp"
#include "libalign/document/patterns.hpp"
#include "tests/unit/document/dump.hpp"
#include "tests/unit/repeated.hpp"

#include <catch2/catch.hpp>

using namespace yakugo::document;

namespace {

using yakugo::test::repeated;

constexpr std::size_t kMany = 1'000'000;

void check_ranges(const Document& document) {
    std::size_t wrong = 0;
    for (const Post& post : document.posts) {
        for (const Block& block : post.blocks)
            wrong += block.range.end > document.text.size() || block.range.begin > block.range.end;
    }
    CHECK(wrong == 0);
}

}  // namespace

TEST_CASE("50,000 lines of one character", "[document]") {
    for (const std::string_view line : {"あ\n", "a\n", "・\n", "𠮟\n", "■\n"}) {
        INFO(line);
        const Document document = dump::read(repeated(line, 50'000));
        check_ranges(document);
        CHECK(document.text.size() == line.size() * 50'000);
    }
}

TEST_CASE("one line of five megabytes", "[document]") {
    for (const std::string_view part :
         {"あいうえお", "abcd ", "(", "）", "(A b)", "(A)--", "By a and ", "。写真", "a_b", "1", "𠮟", "\u00a0 x"}) {
        INFO(part);
        const std::string line = "あ" + repeated(part, 5 * kMany / part.size());
        check_ranges(dump::read(line));
        check_ranges(dump::read("新型潜水艦が進水し港は祝賀に包まれた(Harbor Gazette)\n\n" + line + "\n"));
    }
}

TEST_CASE("a byline, URL or caption of five megabytes", "[document]") {
    const std::string head =
        "新型潜水艦が進水し港は祝賀に包まれた(Harbor Gazette)\n\n\n 造船所は今週、新しい潜水艦を港に浮かべた。■\n\n\n"
        "Harbor Yards Launches New Submarine\n\n";
    for (const std::string_view part : {"By Al and ", "https://a.b/c-d-", "Photo. (A b) ", "By ", "and "}) {
        INFO(part);
        const Document document = dump::read(head + repeated(part, 5 * kMany / part.size()) + "\n");
        check_ranges(document);
        CHECK(document.posts.size() == 1);
    }
}

TEST_CASE("brackets without number in a title line", "[document]") {
    for (const std::string_view part : {"(", ")", "()", "(A)--", "（）―", "(A)(", "（"}) {
        INFO(part);
        const std::string line = "題" + repeated(part, kMany / 3);
        const TitleLine found = parse_title_line(line);
        CHECK(found.title.end <= line.size());
    }
}

TEST_CASE("lines are cut at characters, not inside them", "[document]") {
    // 4,095 ASCII bytes put the limit of 4,096 inside the first three-byte character.
    const std::string line = std::string(kLookedAt - 1, 'a') + "あああ";
    const auto lines = observe(line);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].length == kLookedAt - 1);
    CHECK(lines[0].range.end == line.size());
    CHECK(observe("").empty());
    CHECK(observe("\n\n\u3000\n").empty());
}
