// SPDX-License-Identifier: Apache-2.0
// The best way and the posteriors, beside all ways counted one by one.
#include "libalign/bitext/passes.hpp"
#include "tests/unit/bitext/support.hpp"

#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <numeric>

using namespace yakugo;
using namespace yakugo::bitext;

namespace {

/// A lattice whose beads score what chance gives, a few not possible at all.
Lattice random_lattice(std::mt19937& random, std::size_t english, std::size_t japanese, double spread) {
    Lattice out(sample::random_comparison(random, english, japanese), {}, full_band(english, japanese));
    std::uniform_real_distribution<double> score(-spread, spread);
    for (std::size_t node = 0; node < out.size(); ++node)
        for (float& one : out.beads(node))
            if (!std::isinf(one)) one = static_cast<float>(score(random));
    return out;
}

/// Every way from the beginning to the end: its beads as (node, kind), and the sum of their scores.
using Way = std::vector<std::pair<std::size_t, std::size_t>>;
void for_each_way(const Lattice& lattice, const std::function<void(const Way&, double)>& each) {
    Way way;
    const std::function<void(std::size_t, std::size_t, double)> go = [&](std::size_t x, std::size_t y, double sum) {
        if (x == 0 && y == 0) return each(way, sum);
        const std::size_t node = lattice.node(x, y);
        for (std::size_t k = 0; k < kKinds.size(); ++k) {
            if (std::isinf(lattice.beads(node)[k])) continue;
            way.emplace_back(node, k);
            go(x - kKinds[k].en, y - kKinds[k].ja, sum + static_cast<double>(lattice.beads(node)[k]));
            way.pop_back();
        }
    };
    go(lattice.band().english, lattice.japanese(), 0);
}

/// How surely each sentence of both texts is in some bead: 1 for all where all is well.
std::vector<double> covered(const Lattice& posteriors) {
    const std::size_t english = posteriors.band().english;
    std::vector<double> out(english + posteriors.japanese(), 0);
    sample::for_each_bead(posteriors, [&](std::size_t x, std::size_t y, std::size_t k, float p) {
        if (std::isinf(p)) return;
        for (std::size_t i = x - kKinds[k].en; i < x; ++i) out[i] += static_cast<double>(p);
        for (std::size_t j = y - kKinds[k].ja; j < y; ++j) out[english + j] += static_cast<double>(p);
    });
    return out;
}

}  // namespace

TEST_CASE("the best way is the best of all ways") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<std::size_t> length(1, 4);
    for (int round = 0; round < 40; ++round) {
        const std::size_t english = round < 20 ? 3 : length(random), japanese = round < 20 ? 3 : length(random);
        INFO(english << " x " << japanese << ", round " << round);
        const Lattice lattice = random_lattice(random, english, japanese, 3);
        double best = -std::numeric_limits<double>::infinity();
        for_each_way(lattice, [&](const Way&, double sum) { best = std::max(best, sum); });
        const std::vector<Bead> way = best_way(lattice);
        double sum = 0;
        Span en, ja;
        for (const Bead& bead : way) {
            sum += bead.score;
            CHECK((bead.en.begin == en.end && bead.ja.begin == ja.end));
            en = bead.en, ja = bead.ja;
        }
        CHECK((en.end == english && ja.end == japanese));
        CHECK(sum == Approx(best).margin(1e-4));
    }
}

TEST_CASE("a posterior is the share of the ways that lead through") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<std::size_t> length(1, 4);
    for (int round = 0; round < 30; ++round) {
        const std::size_t english = round < 10 ? 3 : length(random), japanese = round < 10 ? 3 : length(random);
        INFO(english << " x " << japanese << ", round " << round);
        Lattice lattice = random_lattice(random, english, japanese, round % 2 == 0 ? 3 : 12);
        double all = 0;
        std::map<std::pair<std::size_t, std::size_t>, double> through;
        for_each_way(lattice, [&](const Way& way, double sum) {
            all += std::exp(sum);
            for (const auto& bead : way) through[bead] += std::exp(sum);
        });
        CHECK(make_posteriors(lattice) == Approx(std::log(all)).margin(1e-4));
        double worst = 0;
        sample::for_each_bead(lattice, [&](std::size_t x, std::size_t y, std::size_t k, float p) {
            if (std::isinf(p)) return;
            worst = std::max(worst, std::abs(static_cast<double>(p) - through[{lattice.node(x, y), k}] / all));
        });
        CHECK(worst < 1e-4);
    }
}

TEST_CASE("each sentence is in some bead, within any band") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<std::size_t> length(1, 40);
    for (int round = 0; round < 30; ++round) {
        const std::size_t english = length(random), japanese = length(random);
        INFO(english << " x " << japanese << ", round " << round);
        const Comparison comparison = sample::random_comparison(random, english, japanese);
        Band band = make_band(sample::random_rows(random, english, japanese), english);
        Lattice lattice(comparison, sample::model().weights, round % 3 == 0 ? full_band(english, japanese) : band);
        REQUIRE(std::isfinite(make_posteriors(lattice)));
        double worst = 0;
        for (const double sum : covered(lattice)) worst = std::max(worst, std::abs(sum - 1));
        CHECK(worst < 1e-3);
        const Band close = close_band(lattice);
        CHECK(close.rows.size() == japanese);
        const Lattice again(comparison, sample::model().weights, close);
        CHECK(again.has(english, japanese));
    }
}

TEST_CASE("scores too great for exp() still make posteriors") {
    std::mt19937 random(3);
    for (const double spread : {0.0, 1e3, 1e6}) {
        INFO(spread);
        Lattice lattice = random_lattice(random, 9, 7, spread);
        CHECK(std::isfinite(make_posteriors(lattice)));
        double worst = 0;
        for (const double sum : covered(lattice)) worst = std::max(worst, std::abs(sum - 1));
        CHECK(worst < 1e-3);
    }
}

TEST_CASE("the beads that are chosen keep their probabilities, lonely ones too") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 20; ++round) {
        Lattice lattice = random_lattice(random, 6, 5, 3);
        make_posteriors(lattice);
        for (const Bead& bead : most_right(lattice)) {
            const std::size_t kind = kind_number(bead.en.size(), bead.ja.size());
            const float posterior = lattice.beads(lattice.node(bead.en.end, bead.ja.end))[kind];
            CHECK(bead.score == Approx(posterior).margin(1e-6));
        }
    }
}
