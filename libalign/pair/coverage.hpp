// SPDX-License-Identifier: Apache-2.0
// How much of two texts is accounted for by the other one.
#pragma once

#include "libalign/link/linker.hpp"

#include <vector>

namespace yakugo::pair {

/// The words of a range that carry content, each with the best score of a link to the other range.
struct Coverage {
    double ja = 0, en = 0;                ///< weighted share of content that is linked, 0 to 1
    double ja_weight = 0, en_weight = 0;  ///< content on each side; a name or number weighs more than a common word
    double strong = 0;                    ///< linked names, numbers and Latin words, in words
};

/// Linked content between the bytes `ja` and `en` of two analysed texts. Each word counts once, whatever number of links it has.
Coverage coverage(const link::JapaneseText& japanese, ByteRange ja, const link::EnglishText& english, ByteRange en,
                  const std::vector<link::Link>& links);

}  // namespace yakugo::pair
