// SPDX-License-Identifier: Apache-2.0
// Captions, alt texts, credits, deks and lists between title and tail.
#include "tests/unit/document/dump.hpp"

#include <catch2/catch.hpp>

using namespace yakugo::document;
using Texts = std::vector<std::string>;

namespace {

/// A post with `middle` between its first and its last paragraph.
Document with(std::string_view middle) {
    return dump::read(
        "新型潜水艦が進水し港は祝賀に包まれた(Harbor Gazette)\n\n\n"
        " 造船所は今週、新しい潜水艦を港に浮かべた。海軍によると、艦は来年の春に試験航海へ出る予定だ。\n\n\n" +
        std::string(middle) +
        "\n\n\n 艦長は報道陣に対し、乗員の訓練がすでに始まっていると述べた。訓練は半年にわたって続く。■\n");
}

}  // namespace

TEST_CASE("a caption in both languages loses its credits", "[document]") {
    const Document document = with(
        "The submarine Coral leaves the dock at Harbor Yards. (Photo by Dana Whitlock/Harbor Gazette)\n\n"
        "造船所のドックを離れる潜水艦コーラル。(写真:デイナ・ホイットロック/Harbor Gazette)");
    REQUIRE(document.posts.size() == 1);
    CHECK(dump::blocks(document, document.posts[0], BlockKind::caption) ==
          Texts{"The submarine Coral leaves the dock at Harbor Yards. | (Photo by Dana Whitlock/Harbor Gazette)",
                "造船所のドックを離れる潜水艦コーラル。 | (写真:デイナ・ホイットロック/Harbor Gazette)"});
}

TEST_CASE("an alt text parts from the name glued to it by a no-break space", "[document]") {
    const Document document = with("Submarine in a dock\u00a0 Dana Whitlock");
    REQUIRE(document.posts.size() == 1);
    CHECK(dump::blocks(document, document.posts[0], BlockKind::alt) == Texts{"Submarine in a dock | Dana Whitlock"});
}

TEST_CASE("a file name is an alt text as a whole", "[document]") {
    const Document document = with("250301_coral_dock_resized");
    REQUIRE(document.posts.size() == 1);
    CHECK(dump::blocks(document, document.posts[0], BlockKind::alt) == Texts{"250301_coral_dock_resized"});
}

TEST_CASE("bullets are a list", "[document]") {
    const Document document = with("・全長は八十メートル\n・乗員は六十人\n• 速力は二十ノット");
    REQUIRE(document.posts.size() == 1);
    CHECK(dump::blocks(document, document.posts[0], BlockKind::list) ==
          Texts{"・全長は八十メートル", "・乗員は六十人", "• 速力は二十ノット"});
}

TEST_CASE("a dek stands between title and body", "[document]") {
    const Document document = dump::read(
        "新型潜水艦が進水し港は祝賀に包まれた(Harbor Gazette)―二年の遅れ\n\n\n"
        "造船所は試験航海を来年の春に始めると発表したが、計画からは二年遅れている\n\n\n"
        " 造船所は今週、新しい潜水艦を港に浮かべた。海軍によると、艦は来年の春に試験航海へ出る予定だ。■\n");
    REQUIRE(document.posts.size() == 1);
    CHECK(document.posts[0].dek_ja.text == "造船所は試験航海を来年の春に始めると発表したが、計画からは二年遅れている");
    CHECK(document.posts[0].dek_ja.line == 4);
    CHECK(document.posts[0].comment == "二年の遅れ");
}

TEST_CASE("blocks are in order, on their lines and inside the text", "[document]") {
    const Document document = with("Coral leaves the dock. (Harbor Gazette)\n\n潜水艦𠮟。(写真:海軍)\n\n😀😀😀");
    REQUIRE(document.posts.size() == 1);
    std::size_t end = 0, line = 0;
    for (const Block& block : document.posts[0].blocks) {
        INFO(name(block.kind) << " on line " << block.line);
        CHECK(block.range.begin >= end);
        CHECK(block.line > line);
        CHECK(block.range.end <= block.credit.begin);
        CHECK(block.credit.end <= document.text.size());
        end = block.range.end;
        line = block.line;
    }
    CHECK(line == document.posts[0].last_line);
}
