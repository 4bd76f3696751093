// SPDX-License-Identifier: Apache-2.0
// The fast search agrees with the slow count of features.
#include "tests/unit/bitext/support.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <sstream>

using namespace yakugo;
using namespace yakugo::bitext;

namespace {

/// Whether a band promises a bead that ends at (x, y): it compares all its sentences with each other.
bool promises(const Lattice& lattice, Kind kind, std::size_t x, std::size_t y) {
    if (x < kind.en || y < kind.ja || !lattice.has(x - kind.en, y - kind.ja)) return false;
    for (std::size_t j = y - kind.ja; j < y; ++j) {
        const Span row = lattice.band().rows[j];
        for (std::size_t i = x - kind.en; i < x; ++i)
            if (i < row.begin || i >= row.end) return false;
    }
    return true;
}

bool has_blank(const std::vector<Shape>& shapes, std::size_t begin, std::size_t end) {
    return std::any_of(shapes.begin() + static_cast<std::ptrdiff_t>(begin),
                       shapes.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Shape& shape) { return shape.letters == 0; });
}

/// Whether the bead has two sides, and one of them holds an empty line.
bool is_barred(const Comparison& comparison, Kind kind, std::size_t x, std::size_t y) {
    return kind.en > 0 && kind.ja > 0 &&
           (has_blank(comparison.en.shapes, x - kind.en, x) || has_blank(comparison.ja.shapes, y - kind.ja, y));
}

/// The first bead whose score is not that of its features; empty where all are.
std::string disagreement(const Comparison& comparison, const Features& weights, Band band) {
    const Lattice lattice(comparison, weights, std::move(band));
    std::ostringstream out;
    sample::for_each_bead(lattice, [&](std::size_t x, std::size_t y, std::size_t k, float score) {
        if (out.tellp() > 0) return;
        const Kind kind = kKinds[k];
        const bool there = !std::isinf(score);
        if (there != (promises(lattice, kind, x, y) && !is_barred(comparison, kind, x, y))) {
            out << kind.en << "-" << kind.ja << " before " << x << "," << y << (there ? " is there" : " is missing");
            return;
        }
        if (!there) return;
        const Features features = features_of(comparison, {x - kind.en, x}, {y - kind.ja, y});
        const double slow = std::inner_product(features.begin(), features.end(), weights.begin(), 0.0);
        if (!(std::abs(slow - static_cast<double>(score)) <= 1e-3 * std::max(1.0, std::abs(slow))))
            out << kind.en << "-" << kind.ja << " before " << x << "," << y << ": " << score << ", not " << slow;
    });
    return out.str();
}

}  // namespace

TEST_CASE("every bead scores what its features are worth") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<std::size_t> length(1, 15);
    for (int round = 0; round < 60; ++round) {
        INFO("round " << round);
        const std::size_t english = length(random), japanese = length(random);
        const Comparison comparison = sample::random_comparison(random, english, japanese);
        const Features weights = sample::random_weights(random);
        CHECK(disagreement(comparison, weights, full_band(english, japanese)) == "");
        for (int band = 0; band < 4; ++band)
            CHECK(disagreement(comparison, weights,
                               make_band(sample::random_rows(random, english, japanese), english)) == "");
    }
}

TEST_CASE("a part scores its beads as the whole does, but for where it begins") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 20; ++round) {
        INFO("round " << round);
        const Comparison whole = sample::random_comparison(random, 12, 10);
        const Comparison part = part_of(whole, {3, 9}, {2, 8});
        const Features weights = sample::random_weights(random);
        CHECK(disagreement(part, weights, full_band(6, 6)) == "");
        for (const Kind kind : kKinds) {
            const Features in_part = features_of(part, {1, 1 + kind.en}, {2, 2 + kind.ja});
            CHECK(in_part == features_of(whole, {4, 4 + kind.en}, {4, 4 + kind.ja}));
        }
    }
}

TEST_CASE("no sentence with a counterpart is worth the lonely beads of all") {
    std::mt19937 random(7);
    const Comparison comparison = sample::random_comparison(random, 5, 4);
    const Features weights = sample::random_weights(random);
    double sum = 0;
    const auto add = [&](Span en, Span ja) {
        const Features features = features_of(comparison, en, ja);
        sum += std::inner_product(features.begin(), features.end(), weights.begin(), 0.0);
    };
    for (std::size_t i = 0; i < 5; ++i) add({i, i + 1}, {0, 0});
    for (std::size_t j = 0; j < 4; ++j) add({5, 5}, {j, j + 1});
    CHECK(score_of_nothing(comparison, weights) == Approx(sum));
}
