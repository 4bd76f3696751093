// SPDX-License-Identifier: Apache-2.0
// The contract of matcher.hpp for Japanese, sentence by sentence.
#include "tests/unit/check/match/matches.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::check;
using yakugo::check::test::MatchCase;

namespace {

void check_japanese(const std::vector<MatchCase>& cases) {
    for (const MatchCase& test : cases) {
        INFO(test.name << ": " << test.text);
        CHECK(yakugo::check::test::found(Language::ja, test) == test.expected);
    }
}

}  // namespace

TEST_CASE("Japanese terms are found leftmost and longest") {
    check_japanese({
        {"a longer one shields", {"戦闘機", "協働型戦闘機"}, "協働型戦闘機と戦闘機", {"協働型戦闘機", "戦闘機"}},
        {"the leftmost wins over the longer", {"日米首脳", "首脳会談後"}, "日米首脳会談後に", {"日米首脳"}},
        {"one beside the other", {"空中給油", "空母"}, "空中給油、空母", {"空中給油", "空母"}},
        {"all of one surface", {"空母", "空母", "空母艦隊"}, "空母は", {"空母", "空母"}},
        {"all text", {"空母"}, "空母", {"空母"}},
        {"nothing there", {"空母"}, "潜水艦", {}},
        {"no text", {"空母"}, "", {}},
        {"no patterns", {}, "空母", {}},
        {"patterns of nothing", {"", " ", "\xE2\x80\x8B", "　"}, "空母 空母", {}},
        {"beyond the BMP", {"𠮟責", "𩸽"}, "𩸽の𠮟責、叱責", {"𩸽", "𠮟責"}},
        {"emoji", {"👍", "空母"}, "👍空母👍🏽", {"👍", "空母", "👍"}},
        {"a shorter one where the longest has no end", {"弾道", "弾道ミサイル"}, "弾道ミサイルズを", {"弾道"}},
        {"one inside of the longest that has no end", {"弾道ミサ", "ミサイル"}, "弾道ミサイルを", {"ミサイル"}},
    });
}

TEST_CASE("Japanese is compared by its normal form, and found at its bytes") {
    check_japanese({
        {"half-width katakana", {"ミサイル"}, "新型ﾐｻｲﾙが", {"ミサイル<ﾐｻｲﾙ"}},
        {"voiced half-width", {"ガンダム"}, "ｶﾞﾝﾀﾞﾑは", {"ガンダム<ｶﾞﾝﾀﾞﾑ"}},
        {"half-width pattern", {"ﾐｻｲﾙ"}, "ミサイルとﾐｻｲﾙ", {"ﾐｻｲﾙ<ミサイル", "ﾐｻｲﾙ"}},
        {"full-width Latin", {"F-35"}, "Ｆ－３５は", {"F-35<Ｆ－３５"}},
        {"several dashes", {"F-35"}, "F‐35とF–35", {"F-35<F‐35", "F-35<F–35"}},
        {"decomposed",
         {"ガザ"},
         "か\xE3\x82\xAB\xE3\x82\x99\xE3\x82\xB5\xE3\x82\x99へ",
         {"ガザ<\xE3\x82\xAB\xE3\x82\x99\xE3\x82\xB5\xE3\x82\x99"}},
        {"a half-width middle dot", {"アイアン・ドーム"}, "アイアン･ドームは", {"アイアン・ドーム<アイアン･ドーム"}},
        {"an equals sign in a name", {"ヴァン・ダム"}, "ヴァン=ダムは", {"ヴァン・ダム<ヴァン=ダム"}},
        {"a middle dot is not nothing", {"アイアンドーム"}, "アイアン・ドーム", {}},
        {"nor the other way", {"アイアン・ドーム"}, "アイアンドーム", {}},
        {"a composed sign", {"キロ"}, "5㌔の", {"キロ<㌔"}},
        {"spaces", {"F-35 ライトニング"}, "F-35　 ライトニング", {"F-35 ライトニング<F-35　 ライトニング"}},
        {"a zero-width space", {"空母"}, "空\xE2\x80\x8B母が", {"空母<空\xE2\x80\x8B母"}},
        {"spaces round a pattern", {" 空母　"}, "空母が", {" 空母　<空母"}},
        {"CRLF", {"空母", "潜水艦"}, "空母\r\n潜水艦\r\n", {"空母", "潜水艦"}},
    });
}

TEST_CASE("Japanese terms begin and end where words do") {
    check_japanese({
        {"a run of katakana", {"ミサイル"}, "ミサイルズの", {}},
        {"behind katakana", {"ドーム"}, "アイアンドーム", {}},
        {"words that split there", {"ミサイル"}, "巡航ミサイルシステムとクルーズミサイル", {"ミサイル", "ミサイル"}},
        {"a long vowel goes on", {"サーバ", "コンピュータ"}, "サーバーとコンピューター", {}},
        {"behind hiragana too", {"らめ"}, "らめー", {}},
        {"a middle dot ends a word", {"アイアン・ドーム"}, "アイアン・ドーム・システム", {"アイアン・ドーム"}},
        {"katakana in kanji", {"ミサイル"}, "対空ミサイル防衛", {"ミサイル"}},
        {"a kanji word", {"米国"}, "全米国民", {}},
        {"kanji that split", {"国防省", "国防総省"}, "米国防省と米国防総省", {"国防省", "国防総省"}},
        {"a kanji suffix", {"戦闘機", "防衛省"}, "戦闘機内と防衛省内", {"戦闘機", "防衛省"}},
        {"no such suffix", {"空中給油機"}, "空中給油機能", {}},
        {"particles", {"空母"}, "空母を空母に空母と空母", {"空母", "空母", "空母", "空母"}},
        {"okurigana", {"気持"}, "気持ちが", {}},
        {"one kanji", {"飛"}, "飛んだ", {}},
        {"before an honorific", {"協力"}, "ご協力を", {"協力"}},
        {"inside of a verb", {"合わせ"}, "打ち合わせを", {}},
        {"a name in hiragana", {"いずも"}, "護衛艦いずもの艦長", {"いずも"}},
        {"hiragana inside", {"とも"}, "ともかく", {}},
    });
}

TEST_CASE("Latin letters and digits are whole words in Japanese") {
    check_japanese({
        {"more behind", {"F-35"}, "F-35Aは", {}},
        {"more before", {"F-35"}, "XF-35は", {}},
        {"a hyphen and a number", {"MQ", "F-35"}, "MQ-9とF-35-1", {}},
        {"a hyphen and a word", {"NATO", "EU"}, "NATO-EU会合", {"NATO", "EU"}},
        {"kana behind", {"CCA"}, "CCAの", {"CCA"}},
        {"kanji beside", {"NATO"}, "在NATO軍", {"NATO"}},
        {"part of a designation", {"35"}, "F-35と1,350と3.35と35", {"35"}},
        {"a slash", {"F-15"}, "F-16/F-15", {"F-15"}},
        {"ampersand", {"AT"}, "AT&T社", {}},
        {"case counts", {"CCA"}, "cca", {}},
        {"Cyrillic", {"Су"}, "Сушка Су", {"Су"}},
    });
}

TEST_CASE("Japanese verbs are found in other forms") {
    check_japanese({
        {"a verbal noun",
         {"運用する"},
         "運用した。運用していない。運用せず",
         {"運用する<運用し", "運用する<運用し", "運用する<運用せ"}},
        {"its citation form", {"運用する"}, "運用する", {"運用する"}},
        {"the noun alone", {"運用する"}, "運用の", {}},
        {"can", {"運用する"}, "運用できる", {"運用する<運用できる"}},
        {"noun and verb", {"運用", "運用する"}, "運用と運用し", {"運用", "運用する<運用し"}},
        {"passive", {"運用される"}, "運用されて", {"運用される<運用され"}},
        {"a godan verb", {"飛ぶ"}, "飛んだ。飛ばない。飛べば", {"飛ぶ<飛ん", "飛ぶ<飛ば", "飛ぶ<飛べ"}},
        {"another word of its stem", {"飛ぶ"}, "飛行機と飛び地", {}},
        {"an ichidan verb", {"打ち上げる"}, "打ち上げた、打ち上げます", {"打ち上げる<打ち上げ", "打ち上げる<打ち上げ"}},
        {"an adjective", {"高い"}, "高く、高かった", {"高い<高く", "高い<高かっ"}},
        {"katakana and する", {"アップデートする"}, "アップデートした", {"アップデートする<アップデートし"}},
        {"half-width", {"アップデートする"}, "ｱｯﾌﾟﾃﾞｰﾄした", {"アップデートする<ｱｯﾌﾟﾃﾞｰﾄし"}},
        {"a noun in い", {"扱い"}, "扱いを扱って", {"扱い"}},
    });
}

TEST_CASE("matches of one place are in the order of their ids") {
    const std::vector<Pattern> patterns = {{"空母", 9}, {"空母", 2}, {"空母", 2}, {"空母", 5}};
    const Matcher matcher(Language::ja, patterns, yakugo::check::test::english());
    const std::vector<Match> expected = {{{3, 9}, 2, true}, {{3, 9}, 5, true}, {{3, 9}, 9, true}};
    CHECK(matcher.find("米空母", yakugo::check::test::japanese(), yakugo::check::test::english()) == expected);
    CHECK(matcher.memory() > 0);
}
