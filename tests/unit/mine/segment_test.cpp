// SPDX-License-Identifier: Apache-2.0
// Terms inside aligned segments.
#include "libalign/mine/finders.hpp"
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;

namespace {

sample::Parts titles(std::string ja, std::string en) {
    sample::Parts parts;
    parts.title_ja = std::move(ja);
    parts.title_en = std::move(en);
    return parts;
}

}  // namespace

TEST_CASE("titles give terms", "[mine]") {
    if (sample::lacks_edict()) return;
    struct Case {
        const char *ja, *en;
        std::vector<std::string> has, lacks;
    };
    for (const Case& c : {
             Case{"海軍が北極海で新型潜水艦を試験",
                  "Navy Tests New Submarines in the Arctic Ocean",
                  {"潜水艦 = submarine", "海軍 = navy", "北極海 = Arctic Ocean"},
                  {"海軍 = submarine", "潜水艦 = navy"}},
             {"沿岸警備隊が漁船を救助",
              "Coast Guard Rescues Fishing Boat",
              {"沿岸警備隊 = coast guard", "漁船 = fishing boat"},
              {"漁船 = coast guard", "警備隊 = fishing boat"}},
             {"海軍P-8A哨戒機が漁船を救助",
              "Navy P-8A Patrol Aircraft Rescues Fishing Boat",
              {"海軍 = navy", "P-8A哨戒機 = P-8A patrol aircraft"},
              {"海軍P-8A哨戒機 = navy P-8A patrol aircraft"}},
             {"韓国海軍が漁船を救助",
              "South Korean Navy Rescues Fishing Boat",
              {"韓国海軍 = South Korean navy"},
              {"韓国海軍 = Korean navy"}},
             {"ロシアとウクライナの停戦",
              "A Russia-Ukraine Ceasefire",
              {"ロシアとウクライナの停戦 = Russia-Ukraine ceasefire"},
              {}},
             {"核拡散の連鎖を恐れる",
              "Experts fear cascade of nuclear proliferation",
              {"連鎖 = cascade", "核拡散の連鎖 = cascade of nuclear proliferation"},
              {}},
             {"海軍のソノミール・ヘリコプター",
              "Navy flies a Sonomeer helicopter",
              {"ソノミール = Sonomeer", "ソノミール・ヘリコプター = Sonomeer helicopter"},
              {}},
             {"ダニエル・ヴェイル二等兵曹",
              "Petty Officer 2nd Class Daniel Vale",
              {"二等兵曹 = petty officer 2nd class"},
              {"ダニエル・ヴェイル二等兵曹 = petty officer 2nd class Daniel Vale"}},
             {"沿岸センサーが熱をとらえる",
              "Coastal sensors detect the heat",
              {"センサー = sensor"},
              {"沿岸センサー = coastal sensors detect", "沿岸センサー = sensors detect"}},
             {"ネプチューン・スピア作戦の海軍",
              "Navy of Operation Neptune Spear",
              {"ネプチューン・スピア作戦 = operation Neptune Spear"},
              {}},
             {"海軍の「なみじ」型潜水艦が港へ",
              "Navy's Namiji-Class Submarine Enters the Harbor",
              {"「なみじ」型潜水艦 = Namiji-class submarine"},
              {}},
             {"港に川崎P-1が着く", "Kawasaki P-1 Arrives at the Harbor", {"川崎P-1 = Kawasaki P-1"}, {}},
             {"珠海級漁船が海軍に",
              "Navy Gets Zhuhai-Class Fishing Boat",
              {"珠海級漁船 = Zhuhai-class fishing boat"},
              {}},
             {"ミサイル駆逐艦が港へ",
              "Guided-Missile Destroyer Enters the Harbor",
              {"ミサイル駆逐艦 = guided-missile destroyer"},
              {"ミサイル駆逐艦 = missile destroyer"}},
             {"灯台演習が北極海で始まる",
              "Lighthouse Drill-2025B Begins in the Arctic Ocean",
              {"北極海 = Arctic Ocean"},
              {"灯台演習 = lighthouse Drill-2025B"}},
             {"港所属の漁船",
              "Fishing boat assigned to the harbor",
              {"漁船 = fishing boat"},
              {"漁船 = fishing boat assigned", "港所属 = assigned to the harbor"}},
             {"第1飛行隊が港へ",
              "No. 1 Squadron Enters the Harbor",
              {"第1飛行隊 = no. 1 squadron"},
              {"第1飛行隊 = 1 squadron", "第1 = 1", "第1 = no. 1"}},
             {"灯台3基に太陽電池",
              "Solar Cells for 3 Lighthouses",
              {"灯台 = lighthouse", "太陽電池 = solar cell"},
              {"3基 = 3"}},
         }) {
        INFO(c.ja << " / " << c.en);
        const sample::Post post(titles(c.ja, c.en));
        REQUIRE(post.segments.size() == 1);
        const auto found = sample::pairs(post, mine::find_segment_terms);
        std::string all;
        for (const std::string& pair : found) all += pair + "\n";
        INFO(all);
        for (const std::string& pair : c.has) {
            INFO(pair);
            CHECK(sample::holds(found, "title_pair: " + pair));
        }
        for (const std::string& pair : c.lacks) {
            INFO(pair);
            CHECK_FALSE(sample::holds(found, "title_pair: " + pair));
        }
    }
}

TEST_CASE("credits of pictures give terms, but not the words that make a credit", "[mine]") {
    if (sample::lacks_edict()) return;
    sample::Parts parts;
    parts.body =
        "夜の港は静かだった。\n\n"
        "The submarine Coral returns to the harbor. (U.S. Navy photo by Petty Officer 2nd Class Daniel Vale)\n\n"
        "港に戻る潜水艦コーラル。(米海軍写真:ダニエル・ヴェイル二等兵曹)\n\n夜の港は静かだった。";
    const sample::Post post(parts);
    const auto found = sample::pairs(post, mine::find_segment_terms);
    for (const char* pair : {"米海軍 = U.S. Navy", "二等兵曹 = Petty Officer 2nd Class"})
        CHECK(sample::holds(found, std::string("caption_pair: ") + pair));
    for (const char* pair : {"写真 = photo", "米海軍写真 = U.S. Navy photo"})
        CHECK_FALSE(sample::holds(found, std::string("caption_pair: ") + pair));
}

TEST_CASE("ranks are said in short before names", "[mine]") {
    if (sample::lacks_edict()) return;
    struct Case {
        const char *ja, *en, *pair;
    };
    for (const Case& c : {
             Case{"ダニエル・ヴェイル伍長", "Cpl. Daniel Vale", "伍長 = Cpl."},
             {"ダニエル・ヴェイル二等軍曹", "Staff Sgt. Daniel Vale", "二等軍曹 = Staff Sgt."},
             {"ダニエル・ヴェイル中佐", "Lt. Col. Daniel Vale", "中佐 = Lt. Col."},
         }) {
        sample::Parts parts;
        parts.body =
            std::string("夜の港は静かだった。\n\nThe submarine Coral returns to the harbor. (U.S. Navy photo by ") +
            c.en + ")\n\n港に戻る潜水艦コーラル。(米海軍写真:" + c.ja + ")\n\n夜の港は静かだった。";
        const sample::Post post(parts);
        INFO(c.pair);
        CHECK(sample::holds(sample::pairs(post, mine::find_segment_terms), std::string("caption_pair: ") + c.pair));
    }
}

TEST_CASE("a term of a caption is as long as its name, and no longer", "[mine]") {
    if (sample::lacks_edict()) return;
    sample::Parts parts;
    parts.body =
        "夜の港は静かだった。\n\n"
        "A fishing boat of the Royal Norwegian Navy with a water-cooled engine in the harbor, where the squadron "
        "flew.\n\n"
        "水冷エンジン付きのノルウェー海軍の漁船、飛行隊の港で。(伍長/海軍)\n\n夜の港は静かだった。";
    const sample::Post post(parts);
    const auto found = sample::pairs(post, mine::find_segment_terms);
    std::string all;
    for (const std::string& pair : found) all += pair + "\n";
    INFO(all);
    CHECK(sample::holds(found, "caption_pair: ノルウェー海軍 = Royal Norwegian Navy"));
    for (const std::string& pair : found) {
        CHECK(pair.find("付き =") == std::string::npos);
        CHECK(pair.find("flew") == std::string::npos);
        CHECK(pair.find("伍長/") == std::string::npos);
    }
    for (const mine::Sighting& sighting : sample::sightings(post, mine::find_segment_terms)) {
        INFO(sighting.ja << " = " << sighting.en);
        const bool cut = sighting.en.starts_with("Norwegian Navy") || sighting.en.starts_with("Navy") ||
                         sighting.en == "navy";  // an ordinary word of the name
        CHECK(sighting.cut_name == (cut ? 0.5 : 0));
    }
}

TEST_CASE("a nickname behind a designation stands by itself", "[mine]") {
    if (sample::lacks_edict()) return;
    const sample::Post post(titles("海軍のP-8Aポセイドンが港へ", "Navy P-8A Poseidon Enters the Harbor"));
    std::size_t seen = 0;
    for (const mine::Sighting& sighting : sample::sightings(post, mine::find_segment_terms)) {
        if (sighting.ja != "ポセイドン") continue;
        CHECK_FALSE(sighting.embedded);
        ++seen;
    }
    CHECK(seen > 0);
}

TEST_CASE("a term of a segment says where it stands", "[mine]") {
    if (sample::lacks_edict()) return;
    const sample::Post post(titles("海軍が北極海で新型潜水艦を試験", "Navy Tests New Submarines in the Arctic Ocean"));
    const auto found = sample::sightings(post, mine::find_segment_terms);
    REQUIRE_FALSE(found.empty());
    for (const mine::Sighting& sighting : found) {
        INFO(sighting.ja << " = " << sighting.en);
        CHECK(post.document.at(sighting.ja_place.range) == sighting.ja);
        CHECK(sighting.score > 0);
        CHECK(sighting.score <= 1);
        if (sighting.ja == "潜水艦" && sighting.en == "submarine") {
            CHECK(post.document.at(sighting.en_place.range) == "Submarines");
            CHECK(sighting.embedded);
        }
        if (sighting.ja == "海軍") CHECK_FALSE(sighting.embedded);
    }
}

TEST_CASE("without segments there are no terms of segments", "[mine]") {
    sample::Post post(sample::Parts{});
    post.segments.clear();
    CHECK(sample::pairs(post, mine::find_segment_terms).empty());
}
