// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/terms.hpp"

#include "tests/unit/check/rule/found.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

using namespace yakugo;
using yakugo::check::test::accepted;
using yakugo::check::test::forbidden;
using yakugo::check::test::rejected;
using yakugo::check::test::Sides;
using yakugo::check::test::told_by;
using Strings = std::vector<std::string>;

check::TermPair preferred(check::TermPair pair) {
    pair.ja_preferred = true;
    return pair;
}

}  // namespace

TEST_CASE("forbidden terms are told, with the term to use") {
    const check::Glossary glossary{{preferred(accepted(1, "無人航空機", "drone")),
                                    accepted(1, "無人機部隊", "drone unit"), forbidden(1, "ドローン", "drone"),
                                    forbidden(2, "支那", "")}};
    struct Case {
        std::string name;
        Sides sides;
        Strings told;
    };
    const std::vector<Case> cases = {
        {"alone", {"", "ドローンが飛んだ。"}, {"T101 ドローン > 無人航空機 fix"}},
        {"translated", {"The drone flew.", "ドローンが飛んだ。"}, {"T101 ドローン > 無人航空機 fix"}},
        {"of something else", {"The multicopter flew.", "ドローンが飛んだ。"}, {}},
        {"forbidden whatever the source", {"It flew.", "支那が飛んだ。"}, {"T101 支那"}},
        {"right", {"The drone flew.", "無人航空機が飛んだ。"}, {}},
        {"inside a word", {"", "ドローンズが飛んだ。"}, {}},
    };
    for (const Case& one : cases) {
        INFO(one.name);
        CHECK(told_by(check::check_forbidden, {one.sides}, glossary) == one.told);
    }
}

TEST_CASE("a forbidden term inside a longer approved one, or with two terms to use") {
    const check::Glossary inside{{forbidden(1, "無人機", "drone"), accepted(2, "無人機部隊", "drone unit")}};
    CHECK(told_by(check::check_forbidden, {{"", "無人機部隊が来た。"}}, inside) == Strings{});
    const check::Glossary two{
        {accepted(1, "空母", "carrier"), accepted(1, "航空母艦", "carrier"), forbidden(1, "母艦", "carrier")}};
    CHECK(told_by(check::check_forbidden, {{"", "母艦が来た。"}}, two) == Strings{"T101 母艦 > 空母"});
}

TEST_CASE("forbidden English terms keep the capital and the article") {
    check::TermPair wrong = accepted(1, "無人機", "unmanned vehicle");
    wrong.en_forbidden = true;
    const check::Glossary glossary{{accepted(1, "無人機", "drone"), wrong}};
    CHECK(told_by(check::check_forbidden, {{"Unmanned vehicle seen", "無人機を目撃"}}, glossary, Language::en) ==
          Strings{"T101 Unmanned vehicle > drone fix Drone"});
    CHECK(told_by(check::check_forbidden, {{"It was an unmanned vehicle.", "無人機だった。"}}, glossary,
                  Language::en) == Strings{"T101 unmanned vehicle > drone"});
    CHECK(told_by(check::check_forbidden, {{"Unmanned vehicles seen", "無人機を目撃"}}, glossary, Language::en) ==
          Strings{"T101 Unmanned vehicles > drone"});
}

TEST_CASE("wrong and missing renderings") {
    const check::Glossary glossary{
        {accepted(1, "大統領令", "executive order"), yakugo::check::test::open(7, "行政命令", "executive order"),
         accepted(2, "空母", "carrier"), accepted(2, "空母", "aircraft carrier"), rejected(2, "航空母艦", "carrier"),
         accepted(3, "引き渡し", "extradition"), accepted(4, "ビーストモード", "beast mode"),
         accepted(5, "運用する", "operate"), accepted(6, "外国テロ組織", "FTO"),
         accepted(6, "外国テロ組織", "foreign terrorist organization")}};
    struct Case {
        std::string name;
        Sides sides;
        Strings told;
    };
    const std::vector<Case> cases = {
        {"right", {"He signed an executive order.", "大統領令に署名した。"}, {}},
        {"known and not decided",
         {"He signed an executive order.", "行政命令に署名した。"},
         {"T102 行政命令 > 大統領令 fix"}},
        {"rejected", {"The carrier left.", "航空母艦は出港した。"}, {"T102 航空母艦 > 空母 fix"}},
        {"missing", {"The carrier left.", "艦は出港した。"}, {"T103 carrier > 空母"}},
        {"inside a longer word", {"The carrier left.", "空母打撃群は出港した。"}, {}},
        {"said once for two", {"The carrier left. The carrier is large.", "空母は出港した。大きい。"}, {}},
        {"one of two wrong",
         {"The carrier met the carrier.", "空母は航空母艦に会った。"},
         {"T102 航空母艦 > 空母 fix"}},
        {"okurigana", {"His extradition", "彼の引渡し"}, {}},
        {"another spelling", {"In beast mode", "ビースト・モードで"}, {}},
        {"inflected", {"They operate it.", "それを運用した。"}, {}},
        {"plural", {"The carriers left.", "艦は出港した。"}, {"T103 carriers > 空母"}},
        {"an acronym that is kept", {"The FTO list", "FTOの名簿"}, {}},
        {"spelled out, the acronym kept", {"A foreign terrorist organization", "FTOの名簿"}, {}},
        {"source without the term", {"The ship left.", "航空母艦は出港した。"}, {}},
        {"inside what stays in English", {"The USS Carrier Group One", "「USS Carrier Group」"}, {}},
        {"code", {"Run `carrier`.", "それを実行する。"}, {}},
        {"a verb", {"They want to carrier it.", "運びたい。"}, {}},
        {"a verb of the dictionary", {"They want to operate.", "飛びたい。"}, {"T103 operate > 運用する"}},
        {"a noun behind to", {"It came to carrier: five", "艦に来た。"}, {"T103 carrier > 空母"}},
        {"in brackets", {"[Carrier]", "[艦]"}, {"T103 Carrier > 空母"}},
        {"in brackets, kept", {"[carrier]", "[carrier]"}, {}},
        {"alone, rejected", {"", "航空母艦は出港した。"}, {"T102 航空母艦 > 空母 fix"}},
        {"alone, not decided", {"", "行政命令に署名した。"}, {}},
    };
    for (const Case& one : cases) {
        INFO(one.name);
        CHECK(told_by(check::check_renderings, {one.sides}, glossary) == one.told);
    }
}

TEST_CASE("what a draft nearly always renders is missing where it is not, verbs too") {
    const check::Glossary glossary{{accepted(1, "命令", "order")}};
    std::vector<Sides> units = {{"Click to order it.", "クリックする。"}};
    CHECK(told_by(check::check_renderings, units, glossary) == Strings{});
    for (int i = 0; i < 4; ++i) units.push_back({"He came to order it.", "命令しに来た。"});
    CHECK(told_by(check::check_renderings, units, glossary) == Strings{"T103 order > 命令"});
    units.push_back({"He came to order more.", "頼みに来た。"});
    CHECK(told_by(check::check_renderings, units, glossary) == Strings{});
}

TEST_CASE("renderings in English") {
    const check::Glossary glossary{
        {accepted(1, "空母", "aircraft carrier"), yakugo::check::test::open(1, "空母", "flattop")}};
    CHECK(told_by(check::check_renderings, {{"The aircraft carriers left.", "空母は出港した。"}}, glossary,
                  Language::en) == Strings{});
    CHECK(told_by(check::check_renderings, {{"The flattop left.", "空母は出港した。"}}, glossary, Language::en) ==
          Strings{"T102 flattop > aircraft carrier fix"});
    CHECK(told_by(check::check_renderings, {{"A flattop left.", "空母は出港した。"}}, glossary, Language::en) ==
          Strings{"T102 flattop > aircraft carrier"});
    CHECK(told_by(check::check_renderings, {{"The ship left.", "空母は出港した。"}}, glossary, Language::en) ==
          Strings{"T103 空母 > aircraft carrier"});
}

TEST_CASE("a rejected pair whose Japanese means something else is not wrong where no source stands") {
    const check::Glossary glossary{{accepted(1, "空母", "carrier"), rejected(1, "大統領令", "carrier"),
                                    yakugo::check::test::open(2, "大統領令", "executive order")}};
    CHECK(told_by(check::check_renderings, {{"", "大統領令に署名した。"}}, glossary) == Strings{});
}

TEST_CASE("a rendering with a slip is told as its spelling, not as missing") {
    const check::Glossary glossary{
        {accepted(1, "フィンガープリント", "fingerprint"), accepted(2, "テキスト", "text"),
         accepted(3, "オフセット", "offset"), accepted(4, "タグ", "tag"), accepted(7, "ファイル", "file"),
         accepted(5, "ダイジェスト・アルゴリズム", "digest algorithm"), accepted(6, "アルゴリズム", "algorithm")}};
    struct Case {
        Sides sides;
        Strings told;
    };
    const std::vector<Case> cases = {
        {{"The fingerprint", "フィンガーブリント"}, {"T104 フィンガーブリント > フィンガープリント"}},
        {{"The fingerprint", "フインガープリント"}, {"T104 フインガープリント > フィンガープリント fix"}},
        {{"The fingerprint", "ヒンガープリント"}, {"T104 ヒンガープリント > フィンガープリント"}},
        {{"The fingerprint", "キー・フィンガプリント"}, {"T104 フィンガプリント > フィンガープリント fix"}},
        {{"The fingerprint", "証明書フィンガープリントン"}, {}},
        {{"The text", "テスト"}, {"T103 text > テキスト"}},
        {{"The file", "画像フアイル名"}, {"T104 フアイル > ファイル fix"}},
        {{"The digest algorithm", "ダイゼスト・アルゴリズム"},
         {"T104 ダイゼスト・アルゴリズム > ダイジェスト・アルゴリズム"}},
        {{"The offset", "フセット"}, {"T104 フセット > オフセット"}},
        {{"The tag", "タク"}, {"T103 tag > タグ"}},
    };
    for (const Case& one : cases) {
        INFO(one.sides.en << " = " << one.sides.ja);
        CHECK(told_by(check::check_renderings, {one.sides}, glossary) == one.told);
    }
}
