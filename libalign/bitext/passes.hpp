// SPDX-License-Identifier: Apache-2.0
// The two passes of an alignment, without the choice that follows them.
#pragma once

#include "libalign/bitext/comparison.hpp"
#include "libalign/bitext/lattice.hpp"
#include "libalign/bitext/model.hpp"

#include <vector>

namespace yakugo::bitext {

/// All likely beads, with their scores: a first pass along anchors finds where they lie and which words of these texts
/// belong together; these are linked in `comparison`, and the second pass scores the beads close to what the first has
/// found. Both sides have a sentence at least.
Lattice search(Comparison& comparison, const Features& weights);

/// The way with the greatest expected number of right beads, each with its probability as yet uncalibrated (minimum
/// Bayes risk). A sentence without a counterpart counts for less than a bead.
std::vector<Bead> most_right(Lattice posteriors);

/// `sum` is what make_posteriors() has returned.
Likeness likeness_of(double sum, const Comparison& comparison, const Features& weights);

}  // namespace yakugo::bitext
