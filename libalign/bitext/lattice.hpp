// SPDX-License-Identifier: Apache-2.0
// All beads of a band, and the best way through them.
#pragma once

#include "libalign/bitext/band.hpp"
#include "libalign/bitext/bead.hpp"
#include "libalign/bitext/comparison.hpp"
#include "libalign/bitext/model.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace yakugo::bitext {

/// The nodes (x, y), x English and y Japanese sentences having been read, of a band: row by row.
class Lattice {
public:
    Lattice() = default;  ///< of nothing, only to be assigned to
    /// Beads of the first `kinds` of kKinds.
    Lattice(const Comparison& comparison, const Features& weights, Band band, std::size_t kinds = kKinds.size());

    const Band& band() const noexcept { return band_; }
    std::size_t kinds() const noexcept { return kinds_; }
    std::size_t size() const noexcept { return begin_.back(); }
    std::size_t japanese() const noexcept { return begin_.size() - 2; }
    /// Number of a node, which must lie in the band.
    std::size_t node(std::size_t x, std::size_t y) const { return begin_[y] + x - first_[y]; }
    bool has(std::size_t x, std::size_t y) const { return x >= first_[y] && node(x, y) < begin_[y + 1]; }
    Span row(std::size_t y) const { return {first_[y], first_[y] + begin_[y + 1] - begin_[y]}; }
    /// Scores of the beads that end at a node, by kind: minus infinity where there is none.
    std::span<const float> beads(std::size_t node) const { return {&scores_[node * kinds_], kinds_}; }
    std::span<float> beads(std::size_t node) { return {&scores_[node * kinds_], kinds_}; }

private:
    Band band_;
    std::vector<std::size_t> first_, begin_;  // by row: x of its first node, number of that
    std::size_t kinds_ = 0;
    std::vector<float> scores_;
};

/// The way from (0, 0) to the end whose beads have the greatest sum: best(x, y) = max over kinds of best(x - en, y -
/// ja) + score. Linear in the nodes.
std::vector<Bead> best_way(const Lattice& lattice);

/// Makes of each score the posterior probability of its bead, over all ways: the forward-backward algorithm of a
/// semi-Markov conditional random field (Sarawagi and Cohen 2004). Returns the logarithm of the sum over all ways.
double make_posteriors(Lattice& lattice);

/// The band round all nodes that a way of any likelihood leads through.
Band close_band(const Lattice& posteriors);

}  // namespace yakugo::bitext
