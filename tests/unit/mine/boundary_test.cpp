// SPDX-License-Identifier: Apache-2.0
// Where compounds begin and end.
#include "libalign/mine/glossed_term.hpp"
#include "libalign/mine/spans.hpp"
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace yakugo;

namespace {

/// The term before the last bracket of a text, with the bracket's words as acronym.
std::string term_of(const std::string& text) {
    const auto open = text.rfind('('), close = text.rfind(')');
    const auto japanese = link::analyse_japanese(text, sample::resources().japanese);
    const auto term = mine::term_before(japanese, open, text.substr(open + 1, close - open - 1), sample::resources());
    return term.tokens.empty() ? "" : std::string(slice(text, mine::bytes(japanese, term.tokens)));
}

std::vector<std::string> compounds_of(const std::string& text) {
    const auto japanese = link::analyse_japanese(text, sample::resources().japanese);
    std::vector<std::string> out;
    for (const mine::TokenRange range : mine::compounds(japanese))
        out.emplace_back(slice(text, mine::bytes(japanese, range)));
    return out;
}

bool may_be_term(const std::string& text, const std::string& term) {
    const auto japanese = link::analyse_japanese(text, sample::resources().japanese);
    const auto spans = mine::term_spans(japanese);
    return std::any_of(spans.begin(), spans.end(),
                       [&](const mine::Span& span) { return slice(text, mine::bytes(japanese, span.tokens)) == term; });
}

}  // namespace

TEST_CASE("a term ends before what only says how, when or for what, unless that leads on", "[mine]") {
    CHECK(may_be_term("固体燃料ブースター付きの漁船", "固体燃料ブースター"));
    CHECK(may_be_term("漁港で射撃演習中だ", "射撃演習"));
    CHECK(may_be_term("霧笛を訓練用に", "訓練"));
    CHECK_FALSE(may_be_term("固体燃料ブースター付きの漁船", "固体燃料ブースター付き"));
    CHECK_FALSE(may_be_term("灯台級上陸用舟艇", "灯台級上陸"));
    CHECK_FALSE(may_be_term("沿岸警備隊", "沿岸警備"));
}

TEST_CASE("a name goes on to its numeral", "[mine]") {
    CHECK(may_be_term("カモメIIの港", "カモメII"));
    CHECK_FALSE(may_be_term("カモメIIの港", "カモメ"));
    CHECK(may_be_term("カモメIの港", "カモメ"));  // a single letter may begin something else
}

TEST_CASE("a glossed term begins where its compound begins", "[mine]") {
    if (sample::lacks_edict()) return;
    struct Case {
        const char *name, *text, *term;
    };
    for (const Case& c : {
             Case{"a verb before it", "漁港で昨日まで試した無人水上艇(USV)", "無人水上艇"},
             {"a particle before it", "漁師たちが海洋気象局(MWB)", "海洋気象局"},
             {"an adjective before it", "美しい沿岸警備隊(CG)", "沿岸警備隊"},
             {"the stem of an adjective in it", "かつて低高度落下傘抽出システム(LAPES)", "低高度落下傘抽出システム"},
             {"の that explains a letter more", "議題は国家の安全保障(NS)", "国家の安全保障"},
             {"の that explains nothing", "日本の沿岸警備隊(CG)", "沿岸警備隊"},
             {"a list of as many things as letters", "任務は探知、追尾、迎撃(DTI)", "探知、追尾、迎撃"},
             {"a list of fewer things", "漁船、沿岸警備隊(CG)", "沿岸警備隊"},
             {"an attribute that explains nothing", "民間弾道ミサイル防衛(BMD)", "弾道ミサイル防衛"},
             {"a designation", "QZ-7海上哨戒機(MPA)", "海上哨戒機"},
             {"a person", "ハリー・ヴェイル特殊部隊(SF)", "特殊部隊"},
             {"a pointing prefix", "同司令部(HQ)", "司令部"},
             {"a class named in quotes", "「あさひ」型護衛艦(DD)", "「あさひ」型護衛艦"},
             {"a class of ships", "ヴェイル級弾道ミサイル潜水艦(BMS)", "弾道ミサイル潜水艦"},
             {"a number", "第5沿岸警備隊(CG)", "沿岸警備隊"},
             {"a number that the acronym has", "第5沿岸警備隊(CG-5)", "第5沿岸警備隊"},
             {"a time that tells a kind", "港で将来型無人水上艇(FUSV)", "将来型無人水上艇"},
             {"a time", "昨日無人水上艇(USV)", "無人水上艇"},
             {"an adverb that is a prefix", "長距離極超音速兵器(LRHW)", "長距離極超音速兵器"},
             {"a dictionary's word", "防衛装備庁(ATLA)", "防衛装備庁"},
             {"a list whose things have other letters", "イージス、QZ-7、漁船、間接火力防護能力(IFPC)",
              "間接火力防護能力"},
             {"as many letters among more nouns", "第1多領域任務部隊の灯台中距離能力(MRC)", "灯台中距離能力"},
             {"an emoji", "😀沿岸警備隊(CG)", "沿岸警備隊"},
             {"beyond the BMP", "昨日の𠮟責委員会(XQ)", "𠮟責委員会"},
             {"no noun", "とても美しい(CG)", ""},
             {"nothing at all", "(CG)", ""},
             {"no acronym", "昨日までの沿岸警備隊()", "沿岸警備隊"},
         }) {
        INFO(c.name << ": " << c.text);
        CHECK(term_of(c.text) == c.term);
    }
}

TEST_CASE("the coverage of a glossed term is the share of explained letters", "[mine]") {
    if (sample::lacks_edict()) return;
    const auto coverage = [](std::string_view text, std::string_view acronym) {
        const auto japanese = link::analyse_japanese(text, sample::resources().japanese);
        return mine::term_before(japanese, text.size(), acronym, sample::resources()).coverage;
    };
    CHECK(coverage("沿岸警備隊", "CG") == Approx(1));
    CHECK(coverage("沿岸警備隊", "CX") == Approx(0.5));
    CHECK(coverage("沿岸警備隊", "XZ") == Approx(0));
    CHECK(coverage("沿岸警備隊", "") == Approx(0));
    CHECK(coverage("", "CG") == Approx(0));
}

TEST_CASE("compounds are maximal", "[mine]") {
    struct Case {
        const char* text;
        std::vector<std::string> compounds;
    };
    for (const Case& c : {Case{"海軍が新型潜水艦を公開した", {"海軍", "新型潜水艦", "公開"}},
                          {"それは昨日の同大学運動会だ", {"大学運動会"}},
                          {"セーブル・ポイント灯台", {"セーブル・ポイント灯台"}},
                          {"ACES II座席に座る", {"ACES", "座席"}},
                          {"行く", {}},
                          {"", {}},
                          {"・・・", {}}}) {
        INFO(c.text);
        CHECK(compounds_of(c.text) == c.compounds);
    }
}

TEST_CASE("tokens that end at a byte", "[mine]") {
    const std::string text = "海軍潜水艦隊";
    const auto japanese = link::analyse_japanese(text, sample::resources().japanese);
    REQUIRE(japanese.tokens.size() >= 2);
    const auto all = mine::tokens_ending_at(japanese, 0, text.size());
    CHECK(all.begin == 0);
    CHECK(all.end == japanese.tokens.size());
    CHECK(mine::tokens_ending_at(japanese, 0, 1).empty());
    CHECK(mine::tokens_ending_at(japanese, 0, text.size() + 1).empty());
    CHECK(mine::tokens_ending_at(japanese, 0, 0).empty());
    const auto last = mine::tokens_ending_at(japanese, text.size(), text.size());
    CHECK(last.end - last.begin == 1);
}
