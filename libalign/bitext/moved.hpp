// SPDX-License-Identifier: Apache-2.0
// Sentences that stand elsewhere in the translation.
#pragma once

#include "libalign/bitext/bead.hpp"
#include "libalign/bitext/comparison.hpp"
#include "libalign/bitext/model.hpp"

#include <vector>

namespace yakugo::bitext {

/// Looks for sentences that stand elsewhere in the translation. Each run of sentences that an alignment in order has
/// left alone, or has put together without being sure, is aligned with the run elsewhere in the other text that it
/// shares most rare words with. Where that gains more, the beads found there, marked as moved, replace those of the
/// alignment in order. `beads` hold every sentence once, in order, with calibrated scores. Returns them in the order of
/// Alignment::beads. Two runs at one place are not told apart any further.
std::vector<Bead> recover_moved(const Comparison& comparison, const Model& model, std::vector<Bead> beads);

}  // namespace yakugo::bitext
