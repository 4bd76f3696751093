// SPDX-License-Identifier: Apache-2.0
// A Japanese compound explained word by word by English words that stand together.
#pragma once

#include "libalign/link/linker.hpp"
#include "libalign/mine/compound.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace yakugo::mine {

/// A link between tokens of both sides.
struct TokenLink {
    std::size_t ja_begin = 0, ja_end = 0, en_begin = 0, en_end = 0;
    double score = 0;
};

struct Cover {
    std::size_t en_begin = 0, en_end = 0;  ///< English tokens
    std::size_t links = 0;                 ///< that explain the compound; 1: the dictionary has it as a whole
    double score = 0;                      ///< mean of the links' scores over the Japanese words
    double ja_coverage = 0;  ///< share of the Japanese words that they explain: suffixes may stay unexplained
};

/// The best way to explain all words of `ja` by `links` so that the English words stand together, in any order, with nothing but function
/// words and hyphens between; every link serves once. Nothing where there is none. Bounded: gives up behind kMostSteps attempts.
std::optional<Cover> cover(const link::JapaneseText& japanese, TokenRange ja, const link::EnglishText& english,
                           const std::vector<TokenLink>& links);

}  // namespace yakugo::mine
