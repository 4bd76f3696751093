// SPDX-License-Identifier: Apache-2.0
// What it says of two words that they stand together, and what that is worth: all numbers of co-occurrence stand here.
//
// The statistic is Dunning's log-likelihood ratio (Computational Linguistics 19(1), 1993) of the table of texts with both
// words, with one, with the other, and with neither; a text is what one or more segments say, once. It stays true for the
// sparse counts of a small term base where chi-square does not (Moore, EMNLP 2004).
//
// Measured by tools/train/cooccurrence.cpp on aligned segments, eight a post, as many term bases of 10 and of 40 posts as
// they fill: the Python documentation (9,200 segments) and the Kyoto wiki corpus (6,000). Pairs by co-occurrence whose
// Japanese side the dictionary has, and the share of which it lists the English, by stems:
//
//     ratio from            10    15    20    25    30    40    60   100
//     pydocs, 10 posts     .26   .48   .68   .78   .82   .84   .88   .94    2,367 pairs
//     pydocs, 40 posts     .14   .41   .61   .73   .80   .82   .84   .89    2,705 pairs
//     Kyoto, 10 posts        -   .43   .62   .41   .60   .47   .59   .80      315 pairs
//     Kyoto, 40 posts        -   .50   .59   .61   .45   .59   .50   .58      538 pairs
//
// (From 10: 26 pairs of a run with a lower kLeastRatio; all 1,150 posts of pydocs in one base: .77, .82, .85 from 40, 60, 100.)
// What the dictionary does not list is often right all the same, names above all (法住寺 = Hoju-ji Temple): of 25 "wrong"
// pairs looked at about half, most of them of Kyoto. Above 30 the ratio says no more. So a pair that nothing else speaks for
// has the confidence
//
//     0.35 + 0.45 (1 - exp(-(ratio - 15) / 10))    15: .35   20: .53   25: .63   30: .70   40: .76   60: .79
//
// between both corpora, and at most 0.8. One that posts know gains half of what this adds in log odds to that of ratio 15,
// at most 1.0: its posts have seen the same texts already, so the two are not independent.
#pragma once

#include <cstddef>

namespace yakugo::store {

inline constexpr std::size_t kLeastTogether = 3;  ///< texts, and posts: what happens twice is chance too often
inline constexpr double kLeastRatio = 15;         ///< of the log-likelihood ratio; see above
inline constexpr std::size_t kFrequentShare = 3;  ///< a word of more than a third of all texts tells nothing

/// Texts: how many hold both words, each of them, and how many there are.
struct Counts {
    double both = 0, ja = 0, en = 0, all = 0;
};

/// -2 ln lambda, 0 or more; 0 where the words meet no more often than chance has it. 3, 3, 3, 1000: 2 (3 ln(1000/3) +
/// 997 ln(1000/997)) = 40.85. Counts that contradict each other are cut to what is possible.
double log_likelihood_ratio(const Counts& counts);

/// The score of evidence of kind `cooccurrence`, 0 to 1.
double together_score(double ratio);
/// Log odds, 0 to 1.01, that a pair gains which posts know by other evidence.
double together_shift(double ratio);
/// Confidence, 0.35 to 0.8, of a pair that nothing else speaks for; `ratio` is at least kLeastRatio.
double together_confidence(double ratio);

/// A confidence moved by log odds; 0 and 1 stay.
double moved(double confidence, double shift);

/// Counts rounded down to three binary digits (8, 10, 12, 14, 16, 20, ...): what a word's partners are compared by, so that
/// a frequent word, whose count changes with every post, does not move all its partners each time.
std::size_t coarse(std::size_t count);

/// The number of texts rounded up to a power of two, for the same reason; 0 for 0.
std::size_t coarse_all(std::size_t texts);

}  // namespace yakugo::store
