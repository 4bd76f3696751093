// SPDX-License-Identifier: Apache-2.0
// The arithmetic that --explain shows.
#include "glossary/review/breakdown.hpp"

#include <catch2/catch.hpp>

using namespace yakugo::review;

TEST_CASE("Weights are read line by line, and what is no weight is passed over") {
    const Weights weights =
        Weights::parse("# weights\nbias\t-1.5\nsound\t0.25\nsound\t9\nnan\tnan\nx\ty\nalone\n\n音\t2");
    CHECK(weights.of("bias") == -1.5);
    CHECK(weights.of("sound") == 0.25);
    CHECK(weights.of("音") == 2);
    for (const char* name : {"nan", "x", "alone", "", "# weights"}) CHECK_FALSE(weights.of(name));
    CHECK_FALSE(Weights::load("/no/such/file").of("bias"));
}

TEST_CASE("A breakdown sums weight times value and sorts by what that does") {
    const Weights weights = Weights::parse("bias\t-1\nsound\t2\nbeaten_ja\t-4\ntiny\t0.5\nrare\t-0.5\n");
    // -1 + 2 * 0.5 - 4 * 0.75 + 0.5 * 1 - 0.5 * 1 = -3
    const Breakdown parts = break_down({{"rare", 1}, {"sound", 0.5}, {"beaten_ja", 0.75}, {"tiny", 1}}, weights);
    REQUIRE(parts.pieces.size() == 4);
    CHECK(parts.pieces[0].feature == "beaten_ja");
    CHECK(parts.pieces[0].contribution == -3);
    CHECK(parts.pieces[1].feature == "sound");
    CHECK(parts.pieces[2].feature == "rare");  // as much as tiny: by name
    CHECK(parts.pieces[3].feature == "tiny");
    CHECK(parts.sum == -3);
    CHECK(parts.probability == Approx(0.0474258732));
    CHECK(parts.complete);
}

TEST_CASE("A breakdown without every weight is not complete") {
    const Breakdown unknown = break_down({{"new", 1}, {"sound", 1}}, Weights::parse("bias\t1\nsound\t2\n"));
    CHECK_FALSE(unknown.complete);
    CHECK(unknown.pieces.at(0).feature == "sound");
    CHECK_FALSE(unknown.pieces.at(1).weight);
    CHECK(unknown.pieces.at(1).contribution == 0);
    CHECK_FALSE(break_down({{"sound", 1}}, Weights::parse("sound\t2\n")).complete);
    CHECK(break_down({}, Weights::parse("bias\t0\n")).probability == 0.5);
}
