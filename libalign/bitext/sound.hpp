// SPDX-License-Identifier: Apache-2.0
// Katakana words that sound like English ones.
#pragma once

#include "libalign/bitext/band.hpp"
#include "libalign/bitext/comparison.hpp"
#include "libalign/bitext/links.hpp"
#include "libalign/link/linker.hpp"

#include <vector>

namespace yakugo::bitext {

/// Pairs of a katakana word that nothing links yet, and an English word that sounds like it and stands beside it in the
/// band, sorted. The first eight places of a word are looked at: time grows with the katakana words and the width of
/// the band.
std::vector<LinkedWords> link_by_sound(const Comparison& comparison, const Band& band,
                                       const link::Resources& resources);

}  // namespace yakugo::bitext
