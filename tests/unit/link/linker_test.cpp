// SPDX-License-Identifier: Apache-2.0
// Links between two texts, with the dictionary and the sound model that yakugo ships.
#include "libalign/link/spoken.hpp"
#include "tests/unit/link/resources.hpp"

#include <algorithm>
#include <string>
#include <tuple>

using namespace yakugo::link;

namespace {

struct FoundLinks {
    JapaneseText japanese;
    EnglishText english;
    std::vector<Link> links;
};

FoundLinks links(std::string_view ja, std::string_view en) {
    const Resources& resources = real::resources();
    FoundLinks out{analyse_japanese(ja, resources.japanese), analyse_english(en, resources.english), {}};
    out.links = find_links(out.japanese, out.english, resources);
    return out;
}

/// The link between exactly these words; nullptr where there is none.
const Link* find(const FoundLinks& found, std::string_view ja, std::string_view en, LinkKind kind) {
    const auto at = std::find_if(found.links.begin(), found.links.end(), [&](const Link& link) {
        const auto& tokens = found.english.tokens;
        const yakugo::ByteRange words{tokens[link.en_begin].range.begin, tokens[link.en_end - 1].range.end};
        return link.kind == kind && yakugo::slice(found.japanese.text, link.ja) == ja &&
               yakugo::slice(found.english.text, words) == en;
    });
    return at == found.links.end() ? nullptr : &*at;
}

struct LinkCase {
    std::string_view ja_text, en_text, ja, en;
    bool expected = true;
};

void check(const LinkCase& each, LinkKind kind) {
    INFO(each.ja_text << " / " << each.en_text);
    CHECK((find(links(each.ja_text, each.en_text), each.ja, each.en, kind) != nullptr) == each.expected);
}

}  // namespace

TEST_CASE("dictionary words are linked", "[link]") {
    if (!real::has_dictionary()) return;
    const LinkCase cases[] = {
        {"潜水艦が港を出た。", "The submarine left port.", "潜水艦", "submarine"},
        {"潜水艦が港を出た。", "Submarines left the harbor.", "潜水艦", "Submarines"},
        {"メキシコの港", "A Mexican port", "メキシコ", "Mexican"},
        {"迎撃に成功した。", "The interceptor worked.", "迎撃", "interceptor"},
        {"潜水艦が港を出た。", "The bakery opened.", "潜水艦", "bakery", false},
    };
    for (const LinkCase& each : cases) check(each, LinkKind::lexicon);
}

TEST_CASE("katakana is linked with what it sounds like", "[link]") {
    const LinkCase cases[] = {
        {"ブランスフィールド記者", "Dana Blansfield reports", "ブランスフィールド", "Blansfield"},
        {"デイナ・ホイットロック記者", "Dana Whitlock reports", "デイナ・ホイットロック", "Dana Whitlock"},
        {"ビーストモードで飛ぶ", "It flies in beast mode", "ビーストモード", "beast mode"},
        {"ホイットロック記者", "Ruben Castellano reports", "ホイットロック", "Castellano", false},
        {"ア", "A", "ア", "A", false},
    };
    for (const LinkCase& each : cases) check(each, LinkKind::sound);
}

TEST_CASE("Latin words and numbers are linked", "[link]") {
    const LinkCase words[] = {
        {"F-35Aが着陸した。", "An F-35A landed.", "F-35A", "F-35A"},
        {"Ｆ－３５Ａが着陸した。", "An F-35A landed.", "Ｆ－３５Ａ", "F-35A"},
        {"UAVを買う。", "They buy UAVs.", "UAV", "UAVs"},
        {"F-35を買う。", "They buy F-35s.", "F-35", "F-35s"},
        {"F-35Aが着陸した。", "An F-35B landed.", "F-35A", "F-35B", false},
    };
    for (const LinkCase& each : words) check(each, LinkKind::verbatim);
    const LinkCase numbers[] = {
        {"予算は15億ドルだ。", "The budget is $1.5 billion.", "15億", "$1.5 billion"},
        {"40年を要した。", "It took four decades.", "40", "four decades"},
        {"1月に始まる。", "It starts in January.", "1", "January"},
        {"1隻が残る。", "It starts in January.", "1", "January", false},
    };
    for (const LinkCase& each : numbers) check(each, LinkKind::number);
}

TEST_CASE("links are sorted, unique, scored and inside their texts", "[link]") {
    const FoundLinks found =
        links("米海軍のF-35Aは15億ドルで、コーラル号とハーバー・ヤードを𠮟り守る。潜水艦も守る。",
              "The Navy's F-35A costs $1.5 billion and guards the Coral and Harbor Yards, submarines too.");
    REQUIRE(found.links.size() >= 4);
    const auto key = [](const Link& l) { return std::tuple{l.ja.begin, l.ja.end, l.en_begin, l.en_end}; };
    for (std::size_t i = 0; i < found.links.size(); ++i) {
        const Link& link = found.links[i];
        INFO(i);
        CHECK(link.ja.end <= found.japanese.text.size());
        CHECK(link.ja.begin < link.ja.end);
        CHECK(link.en_begin < link.en_end);
        CHECK(link.en_end <= found.english.tokens.size());
        CHECK(link.score > 0);
        CHECK(link.score <= 1);
        if (link.kind == LinkKind::sound) CHECK(link.score >= kLeastSound);
        if (i > 0) CHECK(key(found.links[i - 1]) < key(link));
    }
}

TEST_CASE("nothing has no links", "[link]") {
    const std::pair<std::string_view, std::string_view> cases[] = {
        {"", ""}, {"潜水艦", ""}, {"", "submarine"}, {"。。。", "..."}, {"😀", "😀"}, {"の", "the"},
    };
    for (const auto& [ja, en] : cases) {
        INFO(ja << " / " << en);
        CHECK(links(ja, en).links.empty());
    }
}

TEST_CASE("English words as katakana spells them", "[link]") {
    CHECK(Spoken("missiles").singular == "missile");
    CHECK(Spoken("missile").singular.empty());
    CHECK(Spoken("").singular.empty());
    const auto tokens = real::resources().english.tokenize("Whitlock's boats");
    REQUIRE_FALSE(tokens.empty());
    CHECK(spoken_end(tokens[0]) == std::string_view("Whitlock").size());
    const Resources& resources = real::resources();
    for (const char* round : {"asked", "remembered"}) {
        INFO(round);
        const translit::KatakanaSound missile = resources.sound.hear("ミサイル");
        const double score = sounds_like(missile, Spoken("missiles"), resources);
        CHECK(score > 0.5);
        CHECK(score == std::max(resources.sound.probability("ミサイル", "missiles"),
                                resources.sound.probability("ミサイル", "missile")));
        CHECK(sounds_like(missile, Spoken("bakery"), resources) < kLeastSound);
    }
}

TEST_CASE("a text is taken apart once for all that it is compared with", "[link]") {
    const Resources& resources = real::resources();
    const auto japanese = analyse_japanese("海軍のミサイル", resources.japanese);
    const JapaneseSide side(japanese, resources);
    for (const char* en : {"The Navy fired a missile", "Missiles", "", "DDG-51"}) {
        INFO(en);
        const auto english = analyse_english(en, resources.english);
        const auto apart = find_links(side, EnglishSide(english), resources),
                   anew = find_links(japanese, english, resources);
        CHECK(apart.size() == anew.size());
        CHECK(std::equal(apart.begin(), apart.end(), anew.begin(), anew.end(), [](const Link& a, const Link& b) {
            return a.ja == b.ja && a.en_begin == b.en_begin && a.en_end == b.en_end && a.kind == b.kind &&
                   a.score == b.score;
        }));
    }
}
