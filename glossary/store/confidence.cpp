// SPDX-License-Identifier: Apache-2.0
// Confidence of a pair over several posts.
//
// Sorted with the highest first, c1 >= c2 >= ... >= cn, the posts combine to
//
//     1 - (1 - c1) (1 - c2/2) (1 - c3/4) ... (1 - cn/2^(n-1))
//
// a noisy-or (Pearl 1988, section 4.3.2) in which each further post counts half of the one before: posts of one
// translator are not independent, and a wrong pair tends to come back for the same reason that it came first. So 0.8,
// 0.6 and 0.4 give 1 - 0.2 * 0.7 * 0.9 = 0.874, and any number of posts with 0.3 stays below one half. The order of
// the arguments does not matter, and no argument that grows makes the result smaller: where two of them change places
// in the order they are equal.
//
// A suggestion says less than evidence: its English stands in none of the posts it comes from. So where a post holds
// both sides, suggesting posts only add to it, at a quarter of their confidence: one of 0.8 beside evidence of 0.6 gives
// 1 - 0.4 * (1 - 0.2/2) = 0.64. A pair that was only suggested so far may therefore lose confidence when the first
// evidence for it is weak.
#include "glossary/store/term_base.hpp"

#include <algorithm>

namespace yakugo::store {

double combine_confidence(const std::vector<double>& per_post) {
    std::vector<double> sorted;
    for (const double confidence : per_post) {
        if (confidence > 0) sorted.push_back(std::min(confidence, 1.0));  // leaves NaN out
    }
    if (sorted.empty()) return 0;
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    double weight = 1;
    double doubt = 1;
    for (const double confidence : sorted) {
        doubt *= 1 - weight * confidence;
        weight /= 2;
    }
    return std::max(sorted.front(), 1 - doubt);  // 1 - (1 - 0.1) is not quite 0.1
}

double combine_confidence(const std::vector<double>& evidenced, const std::vector<double>& suggested) {
    if (evidenced.empty()) return combine_confidence(suggested);
    constexpr double share = 0.25;  // of a suggestion beside evidence: a judgement, no measurement, to be far below one
    std::vector<double> all = evidenced;
    for (const double confidence : suggested) all.push_back(share * confidence);
    return combine_confidence(all);
}

}  // namespace yakugo::store
