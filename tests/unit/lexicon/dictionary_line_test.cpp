// SPDX-License-Identifier: Apache-2.0
// Lines of EDICT, ENAMDICT and the seed.
#include "libalign/lexicon/dictionary_line.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace yakugo::lexicon;
using Kind = Source::Kind;

TEST_CASE("a line gives headword, reading and clean glosses", "[lexicon]") {
    struct Case {
        std::string_view line;
        std::string_view headword;
        std::string_view reading;
        std::vector<std::string> glosses;
    };
    const Case cases[] = {
        {"空中給油 [くうちゅうきゅうゆ] /(n) aerial refueling/in-flight refueling/",
         "空中給油",
         "くうちゅうきゅうゆ",
         {"aerial refueling", "in-flight refueling"}},
        {"ヽ /(unc) repetition mark in katakana/", "ヽ", "", {"repetition mark in katakana"}},
        {"資する [しする] /(vs-s,vi) (1) to contribute/to play a part in/(vs-s,vi) (2) to finance/(P)/",
         "資する",
         "しする",
         {"contribute", "play a part in", "finance"}},
        {"明断 [めいだん] /(n,vs) clear or definite judgement (judgment)/",
         "明断",
         "めいだん",
         {"clear or definite judgement"}},
        {"螺 [つぶ] /(n) (1) (uk) whelk (esp. Buccinum)/(n) (2) whelk/snail/", "螺", "つぶ", {"whelk", "snail"}},
        {"手短に言うと /(exp) in brief/to put it succinctly/",
         "手短に言うと",
         "",
         {"in brief", "to put it succinctly"}},
        {"𠮟る [しかる] /(v5r,vt) to scold/EntL1638390X/", "𠮟る", "しかる", {"scold"}},
        {"教皇の座 /(exp,n) Holy See/See of Rome/See 教皇/", "教皇の座", "", {"Holy See", "See of Rome"}},
        {"🚀 [ロケット] /(n) rocket/", "🚀", "ロケット", {"rocket"}},
        {"空 /(n) (only a remark)/", "空", "", {}},
        {"空 /", "空", "", {}},
        {"空 //(/)/((/", "空", "", {}},
    };
    for (const Case& each : cases) {
        INFO(each.line);
        const auto found = parse_dictionary_line(each.line, Kind::edict);
        REQUIRE(found);
        CHECK(found->headword == each.headword);
        CHECK(found->reading == each.reading);
        CHECK(found->glosses == each.glosses);
    }
}

TEST_CASE("what is no entry is refused", "[lexicon]") {
    for (const std::string_view line :
         {"", " ", "空", "空 [そら]", "/sky/", " /sky/", "[そら] sky", "空 [そら /sky/", " [そら] /sky/"}) {
        INFO(line);
        CHECK_FALSE(parse_dictionary_line(line, Kind::edict));
    }
}

TEST_CASE("parts of speech", "[lexicon]") {
    struct Case {
        std::string_view line;
        bool noun, verbal, common;
    };
    const Case cases[] = {
        {"攻撃 [こうげき] /(n,vs) (1) attack/(n,vs) (2) criticism/(P)/", true, true, true},
        {"無添加 [むてんか] /(adj-no) additive-free/", false, false, false},
        {"局所 [きょくしょ] /(adj-no) (1) local/(n) (2) part/", true, false, false},
        {"午睡 [ごすい] /(ok) (n,vs) nap/", true, true, false},
        {"読む [よむ] /(v5m,vt) to read/(P)/", false, false, true},
        {"資する [しする] /(vs-s,vi) to contribute/", false, false, false},
        {"ハウス /house/", true, false, false},
        {"市 /(comp) market/", true, false, false},
    };
    for (const Case& each : cases) {
        INFO(each.line);
        const auto found = parse_dictionary_line(each.line, Kind::edict);
        REQUIRE(found);
        CHECK(found->noun == each.noun);
        CHECK(found->verbal == each.verbal);
        CHECK(found->common == each.common);
        CHECK(found->names == name_none);
    }
}

TEST_CASE("kinds of names", "[lexicon]") {
    struct Case {
        std::string_view line;
        Kind kind;
        int names;
        bool bare;
    };
    const Case cases[] = {
        {"チュメン /(p) Tyumen (Russia)/", Kind::enamdict, name_place, false},
        {"田中 [たなか] /(p,s) Tanaka/", Kind::enamdict, name_place | name_person, false},
        {"八木 [やぎ] /(s) Yagi/", Kind::enamdict, name_person, true},
        {"千照 [ちあき] /(f) Chiaki/", Kind::enamdict, name_person, true},
        {"史 [あきら] /(g) Akira/", Kind::enamdict, name_person, true},
        {"垢三郎 [こうざぶろう] /(m) Kouzaburou/", Kind::enamdict, name_person, true},
        {"フィヒマン /(u) Fichman/", Kind::enamdict, name_other, true},
        {"石破茂 [いしばしげる] /(h) Ishiba Shigeru (1957.2.4-)/", Kind::enamdict, name_person, false},
        {"成瀬駅 [なるせえき] /(st) Naruse Station/", Kind::enamdict, name_place, false},
        {"オムロン /(c) Omron Corporation/", Kind::enamdict, name_organization, false},
        {"インテルサット /(o) Intelsat/", Kind::enamdict, name_organization, false},
        {"ハム太郎 [ハムたろう] /(pr,ch) Hamtaro/", Kind::enamdict, name_product | name_other, false},
        {"攻殻機動隊 [こうかくきどうたい] /(wk) Ghost in the Shell (film)/", Kind::enamdict, name_work, false},
        {"ジョー・バイデン /Joe Biden (1942.11.20-; US politician)/", Kind::enamdict, name_other, false},
        {"日本 [にほん] /(n) (p) Japan/(P)/", Kind::seed, name_place, false},
        {"空 [そら] /(n) (poet) sky/", Kind::seed, name_none, false},
        {"Ａ /(p) not a name in EDICT/", Kind::edict, name_none, false},
    };
    for (const Case& each : cases) {
        INFO(each.line);
        const auto found = parse_dictionary_line(each.line, each.kind);
        REQUIRE(found);
        CHECK(int{found->names} == each.names);
        CHECK(found->bare_name == each.bare);
        CHECK(found->noun);
    }
}

TEST_CASE("the title line tells the date", "[lexicon]") {
    CHECK(parse_title_line("　？？？ /EDICT Electronic Dictionary Files/Created: 2021-02-03/") == "2021-02-03");
    CHECK(parse_title_line("　？？？ /EDICT/") == "");
    CHECK(parse_title_line("　？？？ /Created: 2021-02-03") == "2021-02-03");
    CHECK_FALSE(parse_title_line("空 [そら] /(n) sky/Created: 2021-02-03/"));
    CHECK_FALSE(parse_title_line(""));
}

TEST_CASE("companies are listed without their legal form", "[lexicon]") {
    const auto glosses = [](std::string_view line, Kind kind) { return parse_dictionary_line(line, kind)->glosses; };
    using Glosses = std::vector<std::string>;
    CHECK(glosses("三菱重工業 /(c) Mitsubishi Heavy Industries, Ltd./", Kind::enamdict) ==
          Glosses{"Mitsubishi Heavy Industries"});
    CHECK(glosses("植木組 /(c) Ueki Corporation/(p) Uekigumi/", Kind::enamdict) ==
          Glosses{"Ueki Corporation", "Uekigumi"});
    CHECK(glosses("株式会社 /(n) public company/Co., Ltd./", Kind::edict) == Glosses{"public company", "Co., Ltd."});
}
