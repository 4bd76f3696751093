// SPDX-License-Identifier: Apache-2.0
// Sentences that stand elsewhere in the translation.
#pragma once

#include "libalign/bitext/bead.hpp"
#include "libalign/bitext/comparison.hpp"
#include "libalign/bitext/model.hpp"

#include <vector>

namespace yakugo::bitext {

/// Looks for the counterparts of sentences that an alignment in order has left without one, among those of the other text that it has left too but
/// elsewhere: each run of them is aligned with the run that it shares most rare words with. Returns the beads, with
/// those that were found marked as moved, in the order of Alignment::beads.
std::vector<Bead> recover_moved(const Comparison& comparison, const Model& model, std::vector<Bead> beads);

}  // namespace yakugo::bitext
