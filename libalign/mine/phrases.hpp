// SPDX-License-Identifier: Apache-2.0
// From word links to phrase pairs: Japanese compounds with the English words that they explain.
#pragma once

#include "libalign/mine/compound.hpp"
#include "libalign/mine/word_alignment.hpp"

#include <cstddef>
#include <vector>

namespace yakugo::mine {

struct PhrasePair {
    TokenRange ja;                            ///< Japanese tokens
    std::size_t en_begin = 0, en_end = 0;     ///< English tokens
    double score = 0;                         ///< mean score of the links inside
    double ja_coverage = 0, en_coverage = 0;  ///< shares of content tokens that are linked
    bool inferred = false;                    ///< a word on each side is matched only because both are left over
};

/// Every stretch of a noun compound with at least one link, and the English words that its links span. Consistent in the sense of phrase
/// extraction (Och & Ney 2004): no word of either side is linked to a word outside the other. Where a compound and its English neighbour have
/// one word left over each, the pair with both is given too (核戦略 and "nuclear doctrine", 核 being linked), and inside a well linked
/// pair the left-over words by themselves (突入 and "raid").
std::vector<PhrasePair> phrase_pairs(const link::JapaneseText& japanese, const link::EnglishText& english,
                                     const WordAlignment& alignment);

}  // namespace yakugo::mine
