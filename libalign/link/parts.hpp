// SPDX-License-Identifier: Apache-2.0
// Words that the dictionary does not give for each other, but that stand for each other in its compounds.
#pragma once

#include "libalign/link/linker.hpp"

#include <vector>

namespace yakugo::link {

/// Weak links of kind `part` between common nouns or prefixes and English words: 地上 and "ground", which the dictionary
/// has in 地上部隊, "ground forces". The score is kUnlikelyPart to kLikelyPart, the likelier the word the higher. In the
/// order of the Japanese text.
std::vector<Link> find_parts(const JapaneseText& japanese, const EnglishText& english, const Resources& resources);

inline constexpr double kUnlikelyPart = 0.3, kLikelyPart = 0.6;

}  // namespace yakugo::link
