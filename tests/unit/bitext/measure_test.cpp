// SPDX-License-Identifier: Apache-2.0
// Numbers with units, and years of eras.
#include "libalign/bitext/measure.hpp"

#include "libalign/core/error.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <string>
#include <vector>

using namespace yakugo;
using namespace yakugo::bitext;

namespace {

const Units& units() {
    static const Units shipped = Units::open(YAKUGO_SOURCE_DIR "/seeds/bitext/units.tsv");
    return shipped;
}

std::vector<Measure> measures(Language language, const std::string& text) {
    const auto quantities = language == Language::ja ? link::japanese_quantities(text) : link::english_quantities(text);
    return units().measures(text, quantities, language);
}

std::string refusal(const std::string& tsv) {
    try {
        Units::parse(tsv, "u.tsv");
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("measures are read with their units") {
    struct Case {
        Language language;
        std::string text, dimension;  // no dimension: there is no measure
        double value;
    };
    const Language en = Language::en, ja = Language::ja;
    for (const Case& c : std::vector<Case>{{ja, "高度3万フィートで飛んだ。", "length", 9144},
                                           {ja, "長さは12.5メートルだ。", "length", 12.5},
                                           {ja, "28ノットの風", "speed", 28 * 1.852},
                                           {ja, "マッハ2で飛ぶ", "speed", 2450},
                                           {ja, "500ミリリットル", "volume", 0.5},
                                           {ja, "1億5000万ドルの契約", "money", 1.5e8 * 115},
                                           {ja, "５０マイル先", "length", 50 * 1609.344},
                                           {ja, "プログラム3を使う", "", 0},
                                           {ja, "3キロカロリーの食事", "", 0},
                                           {ja, "6m2の部屋", "", 0},
                                           {ja, "6人", "", 0},
                                           {en, "at 30,000 feet", "length", 9144},
                                           {en, "a 500-foot ship", "length", 152.4},
                                           {en, "30,000\npounds of fuel", "mass", 30000 * 0.45359237},
                                           {en, "It cost $1.5 million.", "money", 1.5e6 * 115},
                                           {en, "Mach 2", "speed", 2450},
                                           {en, "2 square miles", "area", 2 * 2589988.11},
                                           {en, "item5 of 6", "", 0},
                                           {en, "10 meters/s", "", 0},
                                           {en, "6 men", "", 0}}) {
        INFO(c.text);
        const std::vector<Measure> found = measures(c.language, c.text);
        if (c.dimension.empty()) {
            CHECK(found.empty());
            continue;
        }
        REQUIRE(found.size() == 1);
        CHECK(found[0].dimension == c.dimension);
        CHECK(found[0].value == Approx(c.value));
    }
}

TEST_CASE("キロ may be a length or a mass") {
    const std::vector<Measure> found = measures(Language::ja, "5キロの荷物");
    REQUIRE(found.size() == 2);
    CHECK(found[0].dimension != found[1].dimension);
}

TEST_CASE("converted and rounded measures may be the same, others not") {
    const auto same = [](const std::string& en, const std::string& ja) {
        const std::vector<Measure> a = measures(Language::en, en), b = measures(Language::ja, ja);
        REQUIRE(a.size() == 1);
        REQUIRE(b.size() == 1);
        return may_be_same(a[0], b[0]);
    };
    CHECK(same("30,000 feet", "9,100メートル"));
    CHECK(same("100 miles", "160キロメートル"));
    CHECK(same("$10 million", "12億円"));
    CHECK_FALSE(same("30,000 feet", "3,000メートル"));
    CHECK_FALSE(same("100 miles", "160キログラム"));
    CHECK_FALSE(same("$10 million", "1億円"));
}

TEST_CASE("years of eras are years of the Western calendar") {
    const auto years = [](const std::string& text) { return era_years(text, link::japanese_quantities(text)); };
    CHECK(years("令和6年と平成31年") == std::vector<double>{2024, 2019});
    CHECK(years("昭和20年8月") == std::vector<double>{1945});
    CHECK(years("2024年6月").empty());
}

TEST_CASE("a text of many numbers is read in linear time") {
    std::string ja;
    for (int i = 0; i < 20000; ++i) ja += "数は" + std::to_string(i) + "メートルと";
    CHECK(measures(Language::ja, ja).size() == 19999);  // nought is no measure
}

TEST_CASE("faults of the units name their line") {
    CHECK(refusal("ja\tメートル\tlength\t1\t0.1\n").empty());
    CHECK(refusal("en\tmach\tspeed\t1225\t0.1\tbefore\n").empty());
    for (const char* line :
         {"ja\tメートル\tlength\t1", "fr\tmètre\tlength\t1\t0.1", "en\t\tlength\t1\t0.1", "en\tm\tlength\t0\t0.1",
          "en\tm\tlength\tinf\t0.1", "en\tm\tlength\t1\t0.1\tbehind", "en\tm\tlength\t1\t0.1\tbefore\tx"}) {
        INFO(line);
        CHECK(refusal(std::string("# units\n") + line + "\n").find("u.tsv:2: expected") == 0);
    }
}
