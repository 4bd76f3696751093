// SPDX-License-Identifier: Apache-2.0
// Drop caps that the text of a page has lost.
#include "libalign/mine/lost_initial.hpp"
#include "libalign/mine/finders.hpp"
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace yakugo;

namespace {

/// What a post with this title begins its body with, and the block that it stands in.
const mine::JapaneseBlock& first_body(const sample::Post& post) {
    const auto body = std::find_if(post.text.japanese.begin(), post.text.japanese.end(),
                                   [](const auto& block) { return block.kind == document::BlockKind::body; });
    REQUIRE(body != post.text.japanese.end());
    return *body;
}

sample::Parts parts(const std::string& title, const std::string& body) {
    sample::Parts out;
    out.title_ja = title;
    out.body = body + "\n\n夜の港は静かだった。";
    return out;
}

}  // namespace

TEST_CASE("the first letter of a body that has lost it comes back", "[mine]") {
    if (sample::lacks_edict()) return;
    struct Case {
        const char *name, *title, *body, *letter;
    };
    for (const Case& c : {
             Case{"katakana of the title", "オハイオ州の港に灯台", "ハイオ州の港は静かで、船は灯台を見た。", "オ"},
             {"a part that is a word", "アラブ首長国連邦の港に灯台", "ラブ首長国連邦の港は静かだった。", "ア"},
             {"kanji of the title", "宇宙開発庁の港に灯台", "宙開発庁(SDA)の港は静かだった。", "宇"},
             {"kanji that are a shorter word", "沿岸警備隊の港に灯台", "岸警備隊の港は静かだった。", "沿"},
             {"what no word begins with", "港の灯台に新しい当番", "ーストラリアの港は静かだった。", "オ"},
             {"an indent", "オハイオ州の港に灯台", " ハイオ州の港は静かだった。", ""},
             {"a word that has its first letter", "米空軍の港に灯台", "空軍の港は静かで、船は灯台を見た。", ""},
             {"the end of a longer name", "ドップラーレーダーの港", "レーダーの港は静かで、船は灯台を見た。", ""},
             {"two that it could be", "カナダとマナダの港に灯台", "ナダの港は静かで、船は灯台を見た。", ""},
             {"whole elsewhere", "灯台と大灯台の港に船", "灯台の港は静かで、船は灯台を見た。", ""},
             {"hiragana", "港の灯台に新しい当番", "かりの港は静かで、船は灯台を見た。", ""},
         }) {
        INFO(c.name);
        const sample::Post post(parts(c.title, c.body));
        const mine::JapaneseBlock& body = first_body(post);
        const std::string letter = c.letter;
        CHECK(body.restored == letter.size());
        CHECK(std::string(body.analysis.text) == letter + std::string(post.document.at(body.range)));
    }
}

TEST_CASE("places do not count a letter that came back", "[mine]") {
    if (sample::lacks_edict()) return;
    const sample::Post post(parts("宇宙開発庁の港に灯台", "宙開発庁(SDA)の港は静かだった。"));
    const auto found = sample::sightings(post, mine::find_parentheticals);
    REQUIRE(found.size() == 1);
    CHECK(found[0].ja == "宇宙開発庁");
    CHECK(post.document.at(found[0].ja_place.range) == "宙開発庁");
    CHECK(post.document.at(found[0].en_place.range) == "SDA");
}
