// SPDX-License-Identifier: Apache-2.0
// All beads of a band, and the best way through them.
#pragma once

#include "libalign/bitext/band.hpp"
#include "libalign/bitext/bead.hpp"
#include "libalign/bitext/comparison.hpp"
#include "libalign/bitext/model.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace yakugo::bitext {

/// Scores of the beads that end at one node, by kind: minus infinity where there is none.
using BeadScores = std::array<float, kKinds.size()>;

/// The nodes (x, y), x English and y Japanese sentences having been read, of a band: row by row.
class Lattice {
public:
    Lattice() = default;  ///< of nothing, only to be assigned to
    Lattice(const Comparison& comparison, const Features& weights, Band band);

    const Band& band() const noexcept { return band_; }
    std::size_t size() const noexcept { return scores_.size(); }
    std::size_t japanese() const noexcept { return begin_.size() - 2; }
    /// Number of a node, which must lie in the band.
    std::size_t node(std::size_t x, std::size_t y) const { return begin_[y] + x - first_[y]; }
    bool has(std::size_t x, std::size_t y) const { return x >= first_[y] && node(x, y) < begin_[y + 1]; }
    Span row(std::size_t y) const { return {first_[y], first_[y] + begin_[y + 1] - begin_[y]}; }
    const BeadScores& beads(std::size_t node) const { return scores_[node]; }
    BeadScores& beads(std::size_t node) { return scores_[node]; }

private:
    Band band_;
    std::vector<std::size_t> first_, begin_;  // by row: x of its first node, number of that
    std::vector<BeadScores> scores_;
};

/// The way from (0, 0) to the end whose beads have the greatest sum: best(x, y) = max over kinds of best(x - en, y - ja) + score.
/// Linear in the nodes.
std::vector<Bead> best_way(const Lattice& lattice);

/// Makes of each score the posterior probability of its bead, over all ways: the forward-backward algorithm of a
/// semi-Markov conditional random field (Sarawagi and Cohen 2004). Returns the logarithm of the sum over all ways.
double make_posteriors(Lattice& lattice);

/// The band round all nodes that a way of any likelihood leads through.
Band close_band(const Lattice& posteriors);

}  // namespace yakugo::bitext
