// SPDX-License-Identifier: Apache-2.0
// Aligning sentences by nothing but their lengths: Gale and Church, A Program for Aligning Sentences in Bilingual Corpora, 1993.
#pragma once

#include "libalign/bitext/bead.hpp"

#include <span>
#include <vector>

namespace yakugo::reference {

/// The likeliest beads of two texts, ascending, scores left at 0. Lengths of their sentences are in characters, or what
/// stands for them; how many of the second text one of the first makes is taken from both texts whole. Time and memory
/// (9 bytes a cell) grow with the product of the two counts.
std::vector<bitext::Bead> align_by_length(std::span<const double> first, std::span<const double> second);

}  // namespace yakugo::reference
