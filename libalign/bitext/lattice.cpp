// SPDX-License-Identifier: Apache-2.0
// Filling the lattice, and dynamic programming over it.
#include "libalign/bitext/lattice.hpp"

#include "libalign/bitext/evidence.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace yakugo::bitext {

namespace {

constexpr float kNone = -std::numeric_limits<float>::infinity();

double add_logs(double a, double b) {
    if (a < b) std::swap(a, b);
    return std::isinf(b) ? a : a + std::log1p(std::exp(b - a));
}

/// Whether the band compares all of the `kind.en` English sentences before `x` with all of the `kind.ja` Japanese ones before `y`.
bool compares(const Band& band, Kind kind, std::size_t x, std::size_t y) {
    if (x < kind.en || y < kind.ja) return false;
    for (std::size_t back = 1; back <= kind.ja; ++back) {
        const Span row = band.rows[y - back];
        if (kind.en > 0 && (x - kind.en < row.begin || x > row.end)) return false;
    }
    return true;
}

}  // namespace

Lattice::Lattice(const Comparison& comparison, const Features& weights, Band band) : band_(std::move(band)) {
    const std::size_t japanese = band_.rows.size();
    begin_.push_back(0);
    for (std::size_t y = 0; y <= japanese; ++y) {
        const Span nodes = band_.nodes(y);
        first_.push_back(nodes.begin);
        begin_.push_back(begin_.back() + nodes.size());
    }
    BeadScores none;
    none.fill(kNone);
    scores_.assign(begin_.back(), none);
    const Gains gains(comparison, weights);
    Evidence evidence(comparison, gains, band_);
    for (std::size_t y = 0; y <= japanese; ++y) {
        if (y > 0) evidence.advance();
        for (std::size_t x = row(y).begin; x < row(y).end; ++x) {
            for (std::size_t k = 0; k < kKinds.size(); ++k) {
                const Kind kind = kKinds[k];
                if (!compares(band_, kind, x, y) || !has(x - kind.en, y - kind.ja)) continue;
                beads(node(x, y))[k] = static_cast<float>(
                    kind.en > 0 && kind.ja > 0 ? evidence.score(kind.en, kind.ja, x)
                                               : evidence.score_alone({x - kind.en, x}, {y - kind.ja, y}));
            }
        }
    }
}

namespace {

/// Calls `each(node, before, kind)` for every bead of a lattice; those that end at a node come after all that end at nodes before it.
template <class Each>
void for_each_bead(const Lattice& lattice, Each each) {
    for (std::size_t y = 0; y <= lattice.japanese(); ++y) {
        for (std::size_t x = lattice.row(y).begin; x < lattice.row(y).end; ++x) {
            const std::size_t node = lattice.node(x, y);
            for (std::size_t k = 0; k < kKinds.size(); ++k) {
                if (lattice.beads(node)[k] > kNone) each(node, lattice.node(x - kKinds[k].en, y - kKinds[k].ja), k);
            }
        }
    }
}

/// The same from the end to the beginning.
template <class Each>
void for_each_bead_backward(const Lattice& lattice, Each each) {
    for (std::size_t y = lattice.japanese() + 1; y-- > 0;) {
        for (std::size_t x = lattice.row(y).end; x-- > lattice.row(y).begin;) {
            const std::size_t node = lattice.node(x, y);
            for (std::size_t k = 0; k < kKinds.size(); ++k) {
                if (lattice.beads(node)[k] > kNone) each(node, lattice.node(x - kKinds[k].en, y - kKinds[k].ja), k);
            }
        }
    }
}

}  // namespace

std::vector<Bead> best_way(const Lattice& lattice) {
    std::vector<double> best(lattice.size(), kNone);
    std::vector<std::uint8_t> last(lattice.size(), 0);
    best.front() = 0;
    for_each_bead(lattice, [&](std::size_t node, std::size_t before, std::size_t k) {
        const double sum = best[before] + lattice.beads(node)[k];
        if (sum > best[node]) {
            best[node] = sum;
            last[node] = static_cast<std::uint8_t>(k);
        }
    });
    std::vector<Bead> out;
    for (std::size_t x = lattice.band().english, y = lattice.japanese(); x > 0 || y > 0;) {
        const std::size_t node = lattice.node(x, y);
        const Kind kind = kKinds[last[node]];
        out.push_back({{x - kind.en, x}, {y - kind.ja, y}, lattice.beads(node)[last[node]]});
        x -= kind.en;
        y -= kind.ja;
    }
    std::reverse(out.begin(), out.end());
    return out;
}

double make_posteriors(Lattice& lattice) {
    std::vector<double> forward(lattice.size(), kNone), backward(lattice.size(), kNone);
    forward.front() = 0;
    backward.back() = 0;
    for_each_bead(lattice, [&](std::size_t node, std::size_t before, std::size_t k) {
        forward[node] = add_logs(forward[node], forward[before] + lattice.beads(node)[k]);
    });
    for_each_bead_backward(lattice, [&](std::size_t node, std::size_t before, std::size_t k) {
        backward[before] = add_logs(backward[before], backward[node] + lattice.beads(node)[k]);
    });
    const double all = forward.back();
    for_each_bead(lattice, [&](std::size_t node, std::size_t before, std::size_t k) {
        float& score = lattice.beads(node)[k];
        score = static_cast<float>(std::exp(forward[before] + score + backward[node] - all));
    });
    return all;
}

Band close_band(const Lattice& posteriors) {
    constexpr float kPossible = 1e-4F;  // posterior of a bead that the second pass may still choose
    constexpr std::size_t kMargin = 6;  // English sentences
    std::vector<Span> nodes;            // that such beads end at, by row
    for (std::size_t y = 0; y <= posteriors.japanese(); ++y) {
        Span possible{posteriors.row(y).end, 0};
        for (std::size_t x = posteriors.row(y).begin; x < posteriors.row(y).end; ++x) {
            const BeadScores& beads = posteriors.beads(posteriors.node(x, y));
            if (std::none_of(beads.begin(), beads.end(), [&](float p) { return p >= kPossible; })) continue;
            possible.begin = std::min(possible.begin, x);
            possible.end = std::max(possible.end, x);
        }
        if (possible.end < possible.begin) possible = nodes.empty() ? Span{0, 0} : nodes.back();
        nodes.push_back(possible);
    }
    std::vector<Span> rows;
    for (std::size_t y = 0; y + 1 < nodes.size(); ++y) {
        const std::size_t begin = std::min(nodes[y].begin, nodes[y + 1].begin);
        const std::size_t end = std::max(nodes[y].end, nodes[y + 1].end);
        rows.push_back({begin - std::min(begin, kMargin), std::min(end + kMargin, posteriors.band().english)});
    }
    return make_band(std::move(rows), posteriors.band().english);
}

}  // namespace yakugo::bitext
