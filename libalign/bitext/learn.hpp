// SPDX-License-Identifier: Apache-2.0
// What a first alignment of two texts teaches the second one.
#pragma once

#include "libalign/bitext/comparison.hpp"
#include "libalign/bitext/lattice.hpp"
#include "libalign/bitext/links.hpp"

#include <vector>

namespace yakugo::bitext {

/// Words that stand together in the beads of a first alignment, more often than chance would have it: log-likelihood
/// ratio (Dunning 1993). `posteriors` holds probabilities (make_posteriors()). Pairs that are linked already are left
/// out.
std::vector<LinkedWords> learn_words(const Comparison& comparison, const Lattice& posteriors);

}  // namespace yakugo::bitext
