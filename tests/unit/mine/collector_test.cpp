// SPDX-License-Identifier: Apache-2.0
// Sightings that become one pair.
#include "libalign/mine/collector.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;

namespace {

mine::Sighting sighting(std::string ja, std::string en, double score) {
    mine::Sighting out;
    out.ja = std::move(ja);
    out.en = std::move(en);
    out.score = score;
    return out;
}

std::size_t groups_of(const std::vector<mine::Sighting>& sightings) {
    mine::Collector collector;
    for (const mine::Sighting& each : sightings) collector.add(each);
    return std::move(collector).take().size();
}

}  // namespace

TEST_CASE("surfaces that are one pair", "[mine]") {
    struct Case {
        const char *ja_a, *en_a, *ja_b, *en_b;
        bool same;
    };
    for (const Case& c : {Case{"灯台", "lighthouse", "灯台", "Lighthouses", true},
                          {"霧笛", "fog-horn", "霧笛", "fog horn", true},
                          {"霧笛", "fog horns", "霧笛", "fogs horn", true},
                          {"ＱＺ−７", "QZ-7", "QZ-7", "QZ-7", true},
                          {"ハリー・ヴェイル", "Harry Vale", "ハリー･ヴェイル", "Harry Vale", true},
                          {"ハリーヴェイル", "Harry Vale", "ハリー・ヴェイル", "Harry Vale", false},
                          {"灯台", "lighthouse", "灯台", "lightship", false},
                          {"灯台", "lighthouse", "燈台", "lighthouse", false},
                          {"𠮟責", "rebuke", "叱責", "rebuke", false}}) {
        INFO(c.ja_a << " = " << c.en_a << " / " << c.ja_b << " = " << c.en_b);
        CHECK(groups_of({sighting(c.ja_a, c.en_a, 0.5), sighting(c.ja_b, c.en_b, 0.5)}) == (c.same ? 1 : 2));
    }
}

TEST_CASE("the strongest sighting names the pair", "[mine]") {
    mine::Collector collector;
    collector.add(sighting("灯台", "Lighthouses", 0.4));
    collector.add(sighting("灯台", "lighthouse", 0.9));
    collector.add(sighting("灯台", "LIGHTHOUSE", 0.9));
    const auto groups = std::move(collector).take();
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].en == "lighthouse");
    REQUIRE(groups[0].sightings.size() == 3);
    CHECK(groups[0].sightings[1].en == "LIGHTHOUSE");
    CHECK(groups[0].sightings[2].score == Approx(0.4));
}

TEST_CASE("the English is written as where its case is no guess", "[mine]") {
    const auto named = [](std::vector<mine::Sighting> sightings) {
        mine::Collector collector;
        for (mine::Sighting& each : sightings) collector.add(std::move(each));
        return std::move(collector).take().at(0).en;
    };
    const auto headline = [](const char* en, double score, mine::EvidenceKind kind) {
        mine::Sighting out = sighting("灯台任務", en, score);
        out.headline = true;
        out.kind = kind;
        return out;
    };
    CHECK(named({sighting("港町", "HARBORTON", 0.9), sighting("港町", "Harborton", 0.4)}) == "Harborton");
    CHECK(named({sighting("港町", "HTON", 0.9)}) == "HTON");
    CHECK(named({headline("QZ Missions", 0.9, mine::EvidenceKind::lexicon),
                 headline("QZ mission", 0.5, mine::EvidenceKind::title_pair)}) == "QZ mission");
    CHECK(named({headline("Lighthouse Mission", 0.9, mine::EvidenceKind::title_pair),
                 sighting("灯台任務", "lighthouse mission", 0.1)}) == "lighthouse mission");
}

TEST_CASE("a name and its adjective are one pair", "[mine]") {
    struct Case {
        const char *ja, *noun, *adjective;
        bool same;
    };
    for (const Case& c : {Case{"メキシコ", "Mexico", "Mexican", true},
                          {"ウクライナ", "Ukraine", "Ukrainian", true},
                          {"イスラエル", "Israel", "Israeli", true},
                          {"日本", "Japan", "Japanese", true},
                          {"トルコ", "Turkey", "Turkish", true},
                          {"メキシコ人", "Mexico", "Mexican", false},
                          {"メキシコ", "mexico", "Mexican", false},
                          {"メキシコ", "Mexico City", "Mexican", false},
                          {"イラン", "Iraq", "Iranian", false},
                          {"霧", "Fog", "Foggy", false},
                          {"𠮟", "", "an", false}}) {
        INFO(c.ja << " = " << c.noun << " / " << c.adjective);
        mine::Collector collector;
        collector.add(sighting(c.ja, c.adjective, 0.9));
        collector.add(sighting(c.ja, c.noun, 0.2));
        const auto groups = std::move(collector).take();
        const bool same = groups.size() == 1 && groups[0].en == c.noun && groups[0].sightings.size() == 2;
        CHECK(same == c.same);
    }
    // Where the post has the adjective only, that is the English.
    CHECK(groups_of({sighting("ロシア", "Russian", 0.5)}) == 1);
}

TEST_CASE("what is no term is dropped", "[mine]") {
    std::string long_ja, long_en(81, 'x');
    for (int i = 0; i < 81; ++i) long_ja += "霧";
    struct Case {
        const char* name;
        std::string ja, en;
        std::size_t groups;
    };
    for (const Case& c : {Case{"a term", "霧", "fog", 1},
                          {"no Japanese", "", "fog", 0},
                          {"no English", "霧", "", 0},
                          {"blank", "霧", "  ", 0},
                          {"a line break in Japanese", "霧\n笛", "fog", 0},
                          {"a line break in English", "霧", "fog\nhorn", 0},
                          {"long Japanese", long_ja, "fog", 0},
                          {"long English", "霧", long_en, 0},
                          {"eighty characters", long_ja.substr(3), long_en.substr(1), 1}}) {
        INFO(c.name);
        CHECK(groups_of({sighting(c.ja, c.en, 0.5)}) == c.groups);
    }
}

TEST_CASE("the order of sightings decides nothing", "[mine]") {
    const std::vector<mine::Sighting> all{sighting("霧", "fog", 0.1), sighting("灯台", "lighthouse", 0.9),
                                          sighting("港", "port", 0.5), sighting("港", "harbor", 0.5)};
    mine::Collector there, back;
    for (std::size_t i = 0; i < all.size(); ++i) {
        there.add(all[i]);
        back.add(all[all.size() - 1 - i]);
    }
    const auto a = std::move(there).take(), b = std::move(back).take();
    REQUIRE(a.size() == 4);
    REQUIRE(b.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(a[i].ja == b[i].ja);
        CHECK(a[i].en == b[i].en);
    }
}
