// SPDX-License-Identifier: Apache-2.0
// From word links to phrase pairs: Japanese compounds with the English words that they explain.
#pragma once

#include "libalign/mine/spans.hpp"
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
    bool joined = false;                      ///< the Japanese side is a joined Span
    double cut_name = 0;                      ///< 0, 1/2 or 1: how many ends of the English a longer name goes on at
    double ja_open = 0, en_open = 0;          ///< 0, 1/2 or 1: how many ends a word without a link touches
};

/// Every term span with at least one link, and the English words that its links span. Consistent in the sense of phrase extraction (Och &
/// Ney 2004): no word of either side is linked to a word outside the other; but a link that is not firm gives way to firm ones (基地 and
/// "based" in アーウィン基地, whose アーウィン is "Irwin" elsewhere). Where a compound and its English neighbour have one word left over each,
/// the pair with both is given too (核戦略 and "nuclear doctrine", 核 being linked), and so are the left-over words by themselves, inside a
/// well linked pair (突入 and "raid") and beside linked words that stand together on both sides (the 隊員 of a unit and its "operators").
/// `names`: capitals of the English tell names, as they do not in a headline. Then the whole name is given beside what is linked of it
/// ("Royal Norwegian Navy", "Norwegian Navy"), and where a pair is cut out of a name.
std::vector<PhrasePair> phrase_pairs(const link::JapaneseText& japanese, const link::EnglishText& english,
                                     const WordAlignment& alignment, bool names = false);

}  // namespace yakugo::mine
