// SPDX-License-Identifier: Apache-2.0
// Words that no link explains, matched because both sides have them left over at the same place.
#pragma once

#include "libalign/mine/sides.hpp"

#include <optional>
#include <vector>

namespace yakugo::mine {

/// One stretch of Japanese tokens and one English word without links, in a pair where most others have one.
std::optional<PhrasePair> left_over_inside(const Sides& sides, const PhrasePair& pair);

/// Of `all` compounds of the Japanese: one and an English word without links, each right behind (or before) the words of one firm link; particles, brackets and what
/// stands in brackets may be between.
std::vector<PhrasePair> left_over_beside(const Sides& sides, const std::vector<TokenRange>& all);

/// What の and "of" turn round: one of them whose English is whole, behind it の and a compound without links, before it in English a word
/// without one and a preposition. 核拡散|の|連鎖, "cascade of nuclear proliferation": the two words, and the whole.
std::vector<PhrasePair> left_over_heads(const Sides& sides, const std::vector<TokenRange>& all);

}  // namespace yakugo::mine
