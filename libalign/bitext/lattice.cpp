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
constexpr float kNever = 1e-12F;  // probability that counts as none
constexpr double kNothing = 30;   // log odds by which a way is too unlikely to count

/// Whether the band compares all of the `kind.en` English sentences before `x` with all of the `kind.ja` Japanese ones
/// before `y`.
bool compares(const Band& band, Kind kind, std::size_t x, std::size_t y) {
    if (x < kind.en || y < kind.ja) return false;
    for (std::size_t back = 1; back <= kind.ja; ++back) {
        const Span row = band.rows[y - back];
        if (kind.en > 0 && (x - kind.en < row.begin || x > row.end)) return false;
    }
    return true;
}

/// Whether one of the sentences is an empty line, which nothing translates.
bool has_blank(const std::vector<Shape>& shapes, Span span) {
    return std::any_of(shapes.begin() + static_cast<std::ptrdiff_t>(span.begin),
                       shapes.begin() + static_cast<std::ptrdiff_t>(span.end),
                       [](const Shape& shape) { return shape.letters == 0; });
}

}  // namespace

Lattice::Lattice(const Comparison& comparison, const Features& weights, Band band, std::size_t kinds)
    : band_(std::move(band)), kinds_(kinds) {
    const std::size_t japanese = band_.rows.size();
    begin_.push_back(0);
    for (std::size_t y = 0; y <= japanese; ++y) {
        const Span nodes = band_.nodes(y);
        first_.push_back(nodes.begin);
        begin_.push_back(begin_.back() + nodes.size());
    }
    scores_.assign(begin_.back() * kinds_, kNone);
    const Gains gains(comparison, weights, kinds_);
    Evidence evidence(comparison, gains, band_);
    for (std::size_t y = 0; y <= japanese; ++y) {
        if (y > 0) evidence.advance();
        for (std::size_t x = row(y).begin; x < row(y).end; ++x) {
            for (std::size_t k = 0; k < kinds_; ++k) {
                const Kind kind = kKinds[k];
                if (!compares(band_, kind, x, y) || !has(x - kind.en, y - kind.ja)) continue;
                const Span en{x - kind.en, x}, ja{y - kind.ja, y};
                float& score = beads(node(x, y))[k];
                if (en.empty() || ja.empty())
                    score = static_cast<float>(evidence.score_alone(en, ja));
                else if (!has_blank(comparison.en.shapes, en) && !has_blank(comparison.ja.shapes, ja))
                    score = static_cast<float>(evidence.score(kind.en, kind.ja, x));
            }
        }
    }
}

namespace {

/// The node before a bead that ends at (x, y).
std::size_t before(const Lattice& lattice, std::size_t x, std::size_t y, std::size_t kind) {
    return lattice.node(x - kKinds[kind].en, y - kKinds[kind].ja);
}

/// Calls `each(node, x, y)` for all nodes; all beads that end at a node begin at nodes before it.
template <class Each>
void for_each_node(const Lattice& lattice, Each each) {
    for (std::size_t y = 0; y <= lattice.japanese(); ++y)
        for (std::size_t x = lattice.row(y).begin; x < lattice.row(y).end; ++x) each(lattice.node(x, y), x, y);
}

/// The same from the end to the beginning.
template <class Each>
void for_each_node_backward(const Lattice& lattice, Each each) {
    for (std::size_t y = lattice.japanese() + 1; y-- > 0;)
        for (std::size_t x = lattice.row(y).end; x-- > lattice.row(y).begin;) each(lattice.node(x, y), x, y);
}

/// Logarithm of the sum of exponentials.
double log_sum(const std::array<double, kKinds.size()>& logs) {
    const double most = *std::max_element(logs.begin(), logs.end());
    if (std::isinf(most)) return most;
    double sum = 0;
    for (const double log : logs)
        if (log > most - kNothing) sum += std::exp(log - most);
    return most + std::log(sum);
}

}  // namespace

std::vector<Bead> best_way(const Lattice& lattice) {
    std::vector<double> best(lattice.size(), kNone);
    std::vector<std::uint8_t> last(lattice.size(), 0);
    best.front() = 0;
    for_each_node(lattice, [&](std::size_t node, std::size_t x, std::size_t y) {
        for (std::size_t k = 0; k < lattice.kinds(); ++k) {
            const double score = lattice.beads(node)[k];
            if (score == kNone) continue;
            const double sum = best[before(lattice, x, y, k)] + score;
            if (sum > best[node]) {
                best[node] = sum;
                last[node] = static_cast<std::uint8_t>(k);
            }
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
    std::vector<double> forward(lattice.size(), kNone);  // logarithm of the sum over all ways to a node
    forward.front() = 0;
    for_each_node(lattice, [&](std::size_t node, std::size_t x, std::size_t y) {
        if (node == 0) return;
        std::array<double, kKinds.size()> sums{};
        sums.fill(kNone);
        for (std::size_t k = 0; k < lattice.kinds(); ++k) {
            const double score = lattice.beads(node)[k];
            sums[k] = score > kNone ? forward[before(lattice, x, y, k)] + score : kNone;
        }
        forward[node] = log_sum(sums);
    });
    // Of the ways through a node each bead that ends there has its share of what leads to the node.
    std::vector<float> through(lattice.size(), 0);
    through.back() = 1;
    for_each_node_backward(lattice, [&](std::size_t node, std::size_t x, std::size_t y) {
        for (std::size_t k = 0; k < lattice.kinds(); ++k) {
            float& score = lattice.beads(node)[k];
            if (score == kNone) continue;
            const std::size_t from = before(lattice, x, y, k);
            const double share = forward[from] + score - forward[node];
            score =
                through[node] > kNever && share > -kNothing ? static_cast<float>(through[node] * std::exp(share)) : 0;
            through[from] += score;
        }
    });
    return forward.back();
}

Band close_band(const Lattice& posteriors) {
    constexpr float kPossible = 1e-4F;  // posterior of a bead that the second pass may still choose
    constexpr std::size_t kMargin = 6;  // English sentences
    std::vector<Span> nodes;            // that such beads end at, by row
    for (std::size_t y = 0; y <= posteriors.japanese(); ++y) {
        Span possible{posteriors.row(y).end, 0};
        for (std::size_t x = posteriors.row(y).begin; x < posteriors.row(y).end; ++x) {
            const auto beads = posteriors.beads(posteriors.node(x, y));
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
