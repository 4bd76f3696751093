// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/numbers.hpp"

#include "tests/unit/check/rule/found.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

using namespace yakugo;
using yakugo::check::test::Sides;
using yakugo::check::test::told_by;
using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("numbers that say the same are no finding, either way round") {
    const std::vector<Sides> same = {
        {"It cost $1.5 million.", "150万ドルかかった。"},
        {"It cost $1.5m.", "150万ドルかかった。"},
        {"World War II ended.", "第2次世界大戦は終わった。"},
        {"In February it flew.", "同月に飛んだ。"},
        {"in FY2026", "2026会計年度に"},
        {"It cost ¥1,500,000,000.", "費用は15億円だった。"},
        {"It flew at 30,000 feet.", "高度3万フィートを飛んだ。"},
        {"It flew at 30,000 feet.", "高度9144メートルを飛んだ。"},
        {"They sent 1,200 troops.", "兵士１２００人を送った。"},
        {"They sent 1,200 troops.", "兵士千二百人を送った。"},
        {"They sent twenty-one aircraft.", "21機を送った。"},
        {"They sent two aircraft.", "両機を送った。"},
        {"The two ships left.", "二隻は出港した。"},
        {"A third of the crew left.", "乗員の3分の1が去った。"},
        {"Two-thirds agreed.", "三分の二が賛成した。"},
        {"A third party agreed.", "第三者が賛成した。"},
        {"Half of them agreed.", "5割が賛成した。"},
        {"25 percent agreed.", "4分の1が賛成した。"},
        {"It rose 5.5%.", "5.5パーセント上がった。"},
        {"It left at 6:33 PM.", "18時33分に出た。"},
        {"It left at 6:33 p.m.", "午後6時33分に出た。"},
        {"It left at 10:30.", "10時半に出た。"},
        {"Is around ten thirty good?", "10時半頃でいい?"},
        {"It left at 1830 hours.", "18時30分に出た。"},
        {"We meet at 9.", "9時に会う。"},
        {"On July 7, 2025, it flew.", "2025年7月7日に飛んだ。"},
        {"On July 7, 2025, it flew.", "令和7年7月7日に飛んだ。"},
        {"In the 1990s it flew.", "1990年代に飛んだ。"},
        {"In the 1990s it flew.", "90年代に飛んだ。"},
        {"He was in his thirties.", "彼は30代だった。"},
        {"It took four decades.", "40年かかった。"},
        {"It took 18 months.", "1年半かかった。"},
        {"It took 48 hours.", "2日かかった。"},
        {"the 7th Fleet", "第7艦隊"},
        {"the 19th century", "十九世紀"},
        {"the Seventh Fleet", "第7艦隊"},
        {"between 5 and 10 million people", "5~10百万人"},
        {"3,000 to 4,000 people", "3~4千人"},
        {"in 1997-98", "1997年から1998年に"},
        {"two hundred and fifty thousand people", "25万人"},
        {"hundred thousand yen", "10万円"},
        {"a 27-inch screen", "27インチの画面"},
        {"a twenty-seven inch screen", "27インチの画面"},
        {"the F-35A left", "F-35Aは去った"},
        {"the Su-35 left", "スホーイ35は去った"},
        {"On Monday it left.", "月曜日に出た。"},
        {"Dozens of people left.", "数十人が去った。"},
        {"a hexadecimal number", "16進数"},
        {"450k commits", "コミット数45万"},
        {"about 22K of code", "約22Kバイトのコード"},
        {"a value of .66", "0.66という値"},
        {"See https://example.org/2024/77/.", "リンク先を参照。"},
        {"It may fly.", "飛ぶかもしれない。"},
        {"One of them left.", "一部が去った。"},
        {"𠮟 has 5 strokes 😀.", "𠮟は５画😀。"},
        {"", "2025年"},
        {"Empty.", ""},
    };
    for (const Sides& sides : same) {
        INFO(sides.en << " = " << sides.ja);
        CHECK(told_by(check::check_numbers, {sides}) == Strings{});
        CHECK(told_by(check::check_numbers, {sides}, {}, Language::en) == Strings{});
    }
}

TEST_CASE("numbers that differ are told at their place") {
    struct Case {
        Sides sides;
        Strings told;
    };
    const std::vector<Case> cases = {
        {{"It cost $1.5 million.", "15億ドルかかった。"}, {"T120 15億"}},
        {{"They sent 1,200 troops.", "兵士2,100人を送った。"}, {"T120 2,100"}},
        {{"They sent two ships.", "3隻を送った。"}, {"T120 3"}},
        {{"It rose 15 percent.", "14％上がった。"}, {"T120 14"}},
        {{"The fee was 500 pounds.", "費用は501ポンド。"}, {"T120 501"}},
        {{"It flew at 30,000 feet.", "高度3万メートルを飛んだ。"}, {"T120 3万"}},
        {{"It cost 10 dollars.", "10円かかった。"}, {"T120 10"}},
        {{"It left at 6:33 PM.", "午前6時33分に出た。"}, {"T120 6時33分"}},
        {{"In July 2025 it flew.", "2025年8月に飛んだ。"}, {"T120 8"}},
        {{"In July 2025 it flew.", "昨年7月に飛んだ。"}, {"T120 2025"}},
        {{"On July 4 it flew.", "8月4日に飛んだ。"}, {"T120 8"}},
        {{"On Monday it left.", "火曜日に出た。"}, {"T120 火曜"}},
        {{"It flew.", "2024年に飛んだ。"}, {"T120 2024"}},
        {{"A third of them agreed.", "4分の1が賛成した。"}, {"T120 4分の1"}},
    };
    for (const Case& one : cases) {
        INFO(one.sides.en << " = " << one.sides.ja);
        CHECK(told_by(check::check_numbers, {one.sides}) == one.told);
    }
}

TEST_CASE("units of time and data, and numbers that are said twice") {
    struct Case {
        Sides sides;
        Strings told;
    };
    const std::vector<Case> cases = {
        {{"It took 30 minutes.", "30分かかった。"}, {}},
        {{"It took 30 minutes.", "30時間かかった。"}, {"T120 30"}},
        {{"It took 120 minutes.", "2時間かかった。"}, {}},
        {{"It took one day.", "1週間かかった。"}, {}},
        {{"1 second", "1分"}, {"T120 1"}},
        {{"0.25 seconds", "0.25分"}, {"T120 0.25"}},
        {{"1 week", "１週間"}, {}},
        {{"Jan", "2月"}, {"T120 2"}},
        {{"Jan came.", "2月に来た。"}, {}},
        {{"since the mid-9th century", "9世紀半ばから"}, {}},
        {{"a 16-bit type", "16ビットの型"}, {}},
        {{"a 16-bit type", "16バイトの型"}, {"T120 16"}},
        {{"It read 1,024 bytes.", "1024バイトを読んだ。"}, {}},
        {{"It read 1,024 bytes.", "1024ビットを読んだ。"}, {"T120 1024"}},
        {{"Function 2 has two arguments.", "関数2には2つの引数がある。"}, {}},
        {{"Function 2 has two arguments.", "関数2には5つの引数がある。"}, {"T120 5"}},
        {{"Function 2 has two arguments.", "関数2の引数は1つでない。"}, {}},
        {{"Use PostgreSQL 9.0 or later.", "PostgreSQL 9.0以降を使う。"}, {}},
        {{"Use PostgreSQL 9.0 or later.", "PostgreSQLを使う。"}, {"T120 9.0"}},
    };
    for (const Case& one : cases) {
        INFO(one.sides.en << " = " << one.sides.ja);
        CHECK(told_by(check::check_numbers, {one.sides}) == one.told);
    }
}

TEST_CASE("numbers of the translator's notes need no source") {
    CHECK(told_by(check::check_numbers, {{"It is back.", "復活した(訳注: 3.0で削除されていた)。"}}) == Strings{});
}

TEST_CASE("hostile numbers end") {
    const std::string digits(20000, '9'), kanji = [] {
        std::string out;
        for (int i = 0; i < 5000; ++i) out += "十万";
        return out;
    }();
    CHECK_NOTHROW(told_by(check::check_numbers, {{digits + " one", kanji}, {std::string(5000, '-'), "%%%{{{"}}));
}
