// SPDX-License-Identifier: Apache-2.0
// Brackets that gloss, and brackets that do not.
#include "libalign/mine/finders.hpp"
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;

namespace {

std::vector<std::string> glosses(const std::string& body) {
    return sample::pairs(body, mine::find_parentheticals);
}

}  // namespace

TEST_CASE("a bracket that glosses gives its term", "[mine]") {
    if (sample::lacks_edict()) return;
    struct Case {
        const char *name, *body;
        std::vector<std::string> pairs;
    };
    for (const Case& c : {
             Case{"an acronym behind the term", "港では沿岸警備隊(CG)が待った。", {"沿岸警備隊 = CG"}},
             {"full-width brackets", "港では沿岸警備隊（CG）が待った。", {"沿岸警備隊 = CG"}},
             {"the term behind the acronym", "船はEEZ(排他的経済水域)に入った。", {"排他的経済水域 = EEZ"}},
             {"words", "船は電波妨害(jamming)を受けた。", {"電波妨害 = jamming"}},
             {"a name in katakana behind an office",
              "艦長ハリー・ヴェイル(Harry Vale)が話した。",
              {"ハリー・ヴェイル = Harry Vale"}},
             {"a plural", "港に無人水上艇(USVs)が並ぶ。", {"無人水上艇 = USV"}},
             {"an acronym and how it is read",
              "船は無人水上艇(USV、ユーエスブイ)を積む。",
              {"ユーエスブイ = USV", "無人水上艇 = USV"}},
             {"an acronym that nobody speaks", "港の短距離レーダー(SRR)を見た。", {"短距離レーダー = SRR"}},
             {"a designation before what the acronym stands for",
              "港のF-35統合試験部隊(ITF)が待つ。",
              {"統合試験部隊 = ITF"}},
             {"the number of a ship", "港に護衛艦「なみじ」(QZH-184)が着いた。", {}},
             {"the number of a ship with its kind", "港に強襲揚陸艦USSコーラル(LHA-7)が着いた。", {}},
             {"the number of a unit", "第88哨戒飛行隊(QZ-88)が飛ぶ。", {"第88哨戒飛行隊 = QZ-88"}},
             {"quotes before the bracket",
              "作戦「沿岸の見張り」(Coast Watch)が始まる。",
              {"沿岸の見張り = Coast Watch"}},
             {"the bracket in the quotes",
              "法律「漁業の保護に関する承認(AFP)」を通した。",
              {"漁業の保護に関する承認 = AFP"}},
             {"the acronym between term and bracket",
              "機器は沿岸警備CG(Coast Guard)に渡る。",
              {"沿岸警備 = CG", "沿岸警備 = Coast Guard"}},
             {"two in a row", "沿岸警備隊(CG)と排他的経済水域(EEZ)の話。", {"排他的経済水域 = EEZ", "沿岸警備隊 = CG"}},
         }) {
        INFO(c.name << ": " << c.body);
        std::vector<std::string> expected;
        for (const std::string& pair : c.pairs) expected.push_back("parenthetical: " + pair);
        std::sort(expected.begin(), expected.end());
        CHECK(glosses(c.body) == expected);
    }
}

TEST_CASE("brackets that are no glosses", "[mine]") {
    for (const char* body : {
             "就役した灯台船(2024年)が沈んだ。",
             "就役した灯台船(1944)が沈んだ。",
             "戦争(1939-45)の頃に沈んだ。",
             "艦長ヴェイル(52歳)が話した。",
             "艦長ヴェイル(52)が話した。",
             "ヴェイル(海軍大佐)が話した。",
             "艦隊は港町コルベラ(イタリア)を出た。",
             "艦隊は港町コルベラ(テキサス州)を出た。",
             "霧の中の灯台。(写真:海軍)",
             "霧の中の灯台(写真：Harbor Lantern)が立つ。",
             "灯台船(一隻は退役したが、まだ浮いている)が沈んだ。",
             "灯台船(笑)が沈んだ。",
             "研究(Vale, 1999)による。",
             "研究(Vale 2019)による。",
             "研究(Vale et al.: Sea Fog)による。",
             "書籍『霧の道』(Fog Lanes, Quill Press, 1998)を読む。",
             "書籍『霧の道』(Fog Lanes: A History)を読む。",
             "報告書(https://fog.example.org/a)を読む。",
             "「少し待て(Wait a little, then wait more)」と話した。",
             "機体QZ-7(通称カモメ)が飛ぶ。",
             "灯台船()が沈んだ。",
             "灯台船(😀)が沈んだ。",
             "灯台船(A)が沈んだ。",
             "(CG)が沈んだ。",
         }) {
        INFO(body);
        CHECK(glosses(body).empty());
    }
}

TEST_CASE("only the innermost closed bracket counts", "[mine]") {
    if (sample::lacks_edict()) return;
    const std::vector<std::string> expected{"parenthetical: 沿岸警備隊 = CG"};
    for (const char* body : {"港の((沿岸警備隊(CG)が待った。", "港(昔の沿岸警備隊(CG)の港)で待った。",
                             "沿岸警備隊(CG)))が待った。", "沿岸警備隊（CG)が待った。"}) {
        INFO(body);
        CHECK(glosses(body) == expected);
    }
    CHECK(glosses("港の沿岸警備隊(CGが待った。").empty());
}

TEST_CASE("a gloss says where both sides stand", "[mine]") {
    if (sample::lacks_edict()) return;
    sample::Parts parts;
    parts.body = "霧の港では沿岸警備隊(CG)が待った。";
    const sample::Post post(parts);
    const auto found = sample::sightings(post, mine::find_parentheticals);
    REQUIRE(found.size() == 1);
    CHECK(post.document.at(found[0].ja_place.range) == "沿岸警備隊");
    CHECK(post.document.at(found[0].en_place.range) == "CG");
    CHECK(found[0].ja_place.line == 5);
    CHECK(found[0].score > 0.9);
    CHECK(found[0].score <= 1);
}
