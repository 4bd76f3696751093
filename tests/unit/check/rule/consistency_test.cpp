// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/consistency.hpp"
#include "glossary/check/rule/latin.hpp"
#include "glossary/check/rule/style.hpp"
#include "tests/unit/check/rule/found.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

using namespace yakugo;
using yakugo::check::test::accepted;
using yakugo::check::test::Sides;
using yakugo::check::test::told_by;
using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("one term in two ways") {
    const check::Glossary glossary{
        {yakugo::check::test::open(1, "急襲", "raid"), yakugo::check::test::open(2, "突入", "raid"),
         yakugo::check::test::open(3, "国防長官", "secretary"), yakugo::check::test::open(4, "長官", "secretary"),
         accepted(5, "空母", "carrier"), yakugo::check::test::open(6, "母艦", "carrier")}};
    CHECK(told_by(check::check_two_renderings,
                  {{"A raid.", "急襲だ。"}, {"A raid.", "急襲。"}, {"The raid", "突入"}, {"His raid", "彼の突入"}},
                  glossary) == Strings{"T107 突入 > 急襲 +1"});
    CHECK(told_by(check::check_two_renderings, {{"A secretary.", "国防長官だ。"}, {"The secretary", "長官"}},
                  glossary) == Strings{});
    CHECK(told_by(check::check_two_renderings, {{"A carrier.", "空母だ。"}, {"The carrier", "母艦"}}, glossary) ==
          Strings{});
    CHECK(told_by(check::check_two_renderings, {{"A raid.", "急襲し、突入した。"}, {"A raid.", "急襲だ。"}},
                  glossary) == Strings{});
}

TEST_CASE("one term in two ways in two drafts is drift") {
    const check::Glossary glossary{
        {yakugo::check::test::open(1, "急襲", "raid"), yakugo::check::test::open(2, "突入", "raid")}};
    check::Draft draft = yakugo::check::test::draft_of({{"A raid.", "急襲だ。"}, {"The raid", "突入"}});
    draft.units[1].part = 1;
    const check::Study study(draft, glossary, yakugo::check::test::resources());
    CHECK(yakugo::check::test::told(check::check_two_renderings(study)) == Strings{"T118 突入 > 急襲"});
}

TEST_CASE("two terms with one rendering") {
    const check::Glossary glossary{{yakugo::check::test::open(1, "飛行隊", "squadron"),
                                    yakugo::check::test::open(2, "飛行隊", "wing"), accepted(3, "艦", "ship"),
                                    accepted(4, "艦", "vessel"), yakugo::check::test::open(5, "テロ組織", "FTO"),
                                    yakugo::check::test::open(6, "テロ組織", "foreign terrorist organization")}};
    CHECK(told_by(check::check_shared_renderings, {{"The squadron", "飛行隊"}, {"The wing", "その飛行隊"}}, glossary) ==
          Strings{"T108 飛行隊"});
    CHECK(told_by(check::check_shared_renderings, {{"The squadron", "飛行隊"}, {"A squadron", "その飛行隊"}},
                  glossary) == Strings{});
    CHECK(told_by(check::check_shared_renderings, {{"The ship", "艦"}, {"The vessel", "その艦"}}, glossary) ==
          Strings{});
    CHECK(told_by(check::check_shared_renderings,
                  {{"The FTO", "テロ組織"}, {"A foreign terrorist organization", "そのテロ組織"}},
                  glossary) == Strings{});
    CHECK(told_by(check::check_shared_renderings, {{"In Mexico", "メキシコで"}, {"A Mexican ship", "メキシコの船"}},
                  {{yakugo::check::test::open(1, "メキシコ", "Mexico"),
                    yakugo::check::test::open(2, "メキシコ", "Mexican")}}) == Strings{});
}

TEST_CASE("one segment translated twice") {
    CHECK(told_by(check::check_segments, {{"Photo by USAF", "写真:米空軍"},
                                          {"Photo by USAF", "撮影:米空軍"},
                                          {"photo by  USAF ", "写真:米空軍 "},
                                          {"2025", "二〇二五"},
                                          {"2025", "2025年"}}) == Strings{"T109 撮影:米空軍 > 写真:米空軍"});
}

TEST_CASE("English left in Japanese") {
    const check::Glossary glossary{{accepted(1, "米北方軍", "NORTHCOM"), accepted(2, "国防総省", "DoD"),
                                    accepted(3, "機密", "Top Secret"), accepted(4, "スピリット", "B-2"),
                                    accepted(5, "JDAM", "JDAM")}};
    CHECK(told_by(check::check_left_in_latin, {{"", "NORTHCOM司令官とNORTHCOM"}}, glossary) ==
          Strings{"T110 NORTHCOM > 米北方軍 +1"});
    CHECK(told_by(check::check_left_in_latin, {{"", "国防総省(DoD)は来た。"}, {"", "DoDは去った。"}}, glossary) ==
          Strings{});
    CHECK(told_by(check::check_left_in_latin, {{"", "これはTop Secretだ。"}}, glossary) ==
          Strings{"T110 Top Secret > 機密"});
    CHECK(told_by(check::check_left_in_latin, {{"", "B-2とJDAMと`NORTHCOM`と機密Top Secret"}}, glossary) == Strings{});
    CHECK(told_by(check::check_left_in_latin, {{"", "NORTHCOM commander says"}}, glossary) == Strings{});
}

TEST_CASE("an acronym before its gloss") {
    CHECK(told_by(check::check_glosses, {{"", "FTOに指定した。"}, {"", "FTOと。外国テロ組織(FTO)は"}, {"", "FTOは"}}) ==
          Strings{"T117 FTO +1"});
    CHECK(told_by(check::check_glosses, {{"", "外国テロ組織（ＦＴＯ）は"}, {"", "FTOは"}}) == Strings{});
    CHECK(told_by(check::check_glosses, {{"", "AUMFは"}, {"", "AUMF(武力行使権限)は"}}) == Strings{"T117 AUMF"});
}

TEST_CASE("mixed width") {
    const auto width = [](const std::vector<std::string>& paragraphs) {
        const check::Draft draft = yakugo::check::test::japanese_draft(paragraphs);
        const check::Glossary glossary;
        const check::Study study(draft, glossary, yakugo::check::test::resources());
        return yakugo::check::test::told(check::check_width(study));
    };
    CHECK(width({"ＮＡＴＯは", "NATOは", "NATO"}) == Strings{"T114 ＮＡＴＯ > NATO fix"});
    CHECK(width({"ＮＡＴＯは", "ＮＡＴＯは", "NATOも"}) == Strings{"T114 NATO > ＮＡＴＯ fix"});
    CHECK(width({"２０２５年と", "2024年と2023年"}) == Strings{"T114 ２０２５ > 2025 fix"});
    CHECK(width({"８月15日", "７月14日"}) == Strings{});
    CHECK(width({"ﾐｻｲﾙとミサイル"}) == Strings{"T114 ﾐｻｲﾙ > ミサイル fix"});
    CHECK(width({"NATOと2025年", "𠮟る😀"}) == Strings{});
    CHECK(width({"ＮATOは"}) == Strings{"T114 ＮATO > NATO fix"});
}

TEST_CASE("policies of long vowels and separators") {
    const auto told = [](auto rule, const check::Settings& settings, const std::vector<std::string>& paragraphs) {
        const check::Draft draft = yakugo::check::test::japanese_draft(paragraphs);
        const check::Glossary glossary;
        const check::Study study(draft, glossary, yakugo::check::test::resources());
        return yakugo::check::test::told(rule(study, settings));
    };
    check::Settings settings;
    CHECK(told(check::check_long_vowels, settings, {"サーバとサーバー"}) == Strings{});
    CHECK(told(check::check_separators, settings, {"アイアン・ドームとアイアンドーム"}) == Strings{});
    settings.long_vowel = check::LongVowel::keep;
    CHECK(told(check::check_long_vowels, settings, {"サーバとプリンター", "サーバ"}) ==
          Strings{"T112 サーバ > サーバー fix +1"});
    settings.long_vowel = check::LongVowel::drop;
    CHECK(told(check::check_long_vowels, settings, {"サーバーとカー"}) == Strings{"T112 サーバー > サーバ fix"});
    settings.separator = check::Separator::none;
    CHECK(told(check::check_separators, settings, {"アイアン・ドームとジョー・バイデン"}) ==
          Strings{"T113 アイアン・ドーム > アイアンドーム fix"});
    settings.separator = check::Separator::dot;
    CHECK(told(check::check_separators, settings, {"アイアン・ドームとアイアンドーム"}) ==
          Strings{"T113 アイアンドーム > アイアン・ドーム fix"});
}
