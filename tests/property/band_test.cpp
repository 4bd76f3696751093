// SPDX-License-Identifier: Apache-2.0
// Searching a part of the table of sentences, against searching all of it.
#include "libalign/bitext/passes.hpp"
#include "tests/unit/bitext/support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>
#include <span>

using namespace yakugo;
using namespace yakugo::bitext;

namespace {

double sum_of(const std::vector<Bead>& way) {
    double sum = 0;
    for (const Bead& bead : way) sum += bead.score;
    return sum;
}

/// Whether a bead is compared within the band: all its sentences, not only its ends.
bool has(const Lattice& lattice, const Bead& bead) {
    if (!lattice.has(bead.en.end, bead.ja.end)) return false;
    const std::span<const float> beads = lattice.beads(lattice.node(bead.en.end, bead.ja.end));
    return std::isfinite(beads[kind_number(bead.en.size(), bead.ja.size())]);
}

}  // namespace

TEST_CASE("a band that holds the best way of the whole table gives it, and none gives a better one") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    int held = 0;
    for (int round = 0; round < 60; ++round) {
        const std::size_t english = 1 + random() % 30, japanese = 1 + random() % 30;
        INFO(english << " x " << japanese << ", round " << round);
        const Comparison comparison = sample::random_comparison(random, english, japanese);
        const auto& weights = sample::model().weights;
        const std::vector<Bead> best = best_way(Lattice(comparison, weights, full_band(english, japanese)));
        const Band band = make_band(sample::random_rows(random, english, japanese), english);
        const Lattice part(comparison, weights, band);
        const std::vector<Bead> way = best_way(part);
        CHECK(sum_of(way) <= sum_of(best) + 1e-3);
        if (!std::all_of(best.begin(), best.end(), [&](const Bead& bead) { return has(part, bead); })) continue;
        ++held;
        CHECK(sum_of(way) == Approx(sum_of(best)).margin(1e-3));
    }
    CHECK(held > 0);
}

TEST_CASE("the search of the aligner finds the best way of the whole table, in texts that translate each other") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    int same = 0, rounds = 30;
    for (int round = 0; round < rounds; ++round) {
        const std::size_t english = 2 + random() % 12, japanese = 2 + random() % 12;
        INFO(english << " x " << japanese << ", round " << round);
        Comparison comparison = sample::random_comparison(random, english, japanese);
        const auto& weights = sample::model().weights;
        const Lattice found = search(comparison, weights);  // links words in the comparison
        const std::vector<Bead> best = best_way(Lattice(comparison, weights, full_band(english, japanese)));
        CHECK(sum_of(best_way(found)) <= sum_of(best) + 1e-3);
        same += std::abs(sum_of(best_way(found)) - sum_of(best)) < 1e-3 ? 1 : 0;
    }
    INFO(same << " of " << rounds);
    CHECK(same == rounds);
}
