// SPDX-License-Identifier: Apache-2.0
// What it says of two words that they stand together, and what that is worth: all numbers of co-occurrence stand here.
//
// The statistic is Dunning's log-likelihood ratio (Computational Linguistics 19(1), 1993) of the table of texts with both
// words, with one, with the other, and with neither; a text is what one or more segments say, once. It stays true for the
// sparse counts of a small term base where chi-square does not (Moore, EMNLP 2004).
//
// A pair that posts know already gains log odds; one that stands in texts only has a confidence of its own. CALIBRATION
#pragma once

#include <cstddef>

namespace yakugo::store {

inline constexpr std::size_t kLeastTogether = 3;  ///< texts, and posts: what happens twice is chance too often
inline constexpr double kLeastRatio = 15;         ///< of the log-likelihood ratio; see above
inline constexpr std::size_t kFrequentShare = 4;  ///< a word of more than a 4th of all texts tells nothing

/// Texts: how many hold both words, each of them, and how many there are.
struct Counts {
    double both = 0, ja = 0, en = 0, all = 0;
};

/// -2 ln lambda, 0 or more; 0 where the words meet no more often than chance has it. 3, 3, 3, 1000: 2 (3 ln(1000/3) +
/// 997 ln(1000/997)) = 40.85. Counts that contradict each other are cut to what is possible.
double log_likelihood_ratio(const Counts& counts);

/// The score of evidence of kind `cooccurrence`, 0 to 1.
double together_score(double ratio);
/// Log odds that a pair gains which posts know by other evidence.
double together_shift(double ratio);
/// Confidence of a pair that nothing else speaks for.
double together_confidence(double ratio);

/// A confidence moved by log odds; 0 and 1 stay.
double moved(double confidence, double shift);

/// Counts rounded down to three binary digits (8, 10, 12, 14, 16, 20, ...): what a word's partners are compared by, so that
/// a frequent word, whose count changes with every post, does not move all its partners each time.
std::size_t coarse(std::size_t count);

/// The number of texts rounded up to a power of two, for the same reason; 0 for 0.
std::size_t coarse_all(std::size_t texts);

}  // namespace yakugo::store
