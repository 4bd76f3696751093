// SPDX-License-Identifier: Apache-2.0
// Which sentences of a caption its translation renders.
#pragma once

#include "libalign/link/linker.hpp"

#include <vector>

namespace yakugo::pair {

/// Ranges are bytes of the two analysed texts.
struct SentencePair {
    ByteRange ja, en;
    double score = 0;  ///< as pair::Segment::score
};

/// Pairs the sentences of a caption with those of its translation, in order, one with one, one with two or two with one; sentences
/// without a counterpart are left out. Two single sentences are always one pair, and so are two texts of hundreds of sentences, which are no captions.
///   best(i, j) = max of best(i-1, j), best(i, j-1), and best(i-a, j-b) + gain(a last English, b last Japanese sentences)
/// O(sentences of one side * of the other) coverage computations.
std::vector<SentencePair> pair_sentences(const link::JapaneseText& japanese, const link::EnglishText& english,
                                         const std::vector<link::Link>& links);

/// What is known of two texts before they are compared.
struct Prior {
    double log_odds = 0;  ///< 0 for a caption beside an English one
    bool whole = false;   ///< both sides must be covered; else one may render a part of the other
};

/// Probability-like score of a pair from what it shares.
double pair_score(const link::JapaneseText& japanese, ByteRange ja, const link::EnglishText& english, ByteRange en,
                  const std::vector<link::Link>& links, Prior prior);

}  // namespace yakugo::pair
