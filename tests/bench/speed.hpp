// SPDX-License-Identifier: Apache-2.0
// How long a score takes, beside a Levenshtein distance on romaji, and what a model costs to open.
#pragma once

#include "libalign/translit/model.hpp"
#include "tests/bench/choice.hpp"
#include "tests/bench/romaji.hpp"

#include <string>
#include <vector>

namespace yakugo::bench {

/// Medians of alternating rounds over the same pairs, in nanoseconds a pair.
struct PairTimes {
    double model = 0;        ///< Model::probability() of two texts
    double from_texts = 0;   ///< romaji, folded English and their distance, of two texts
    double from_romaji = 0;  ///< the distance alone, of romaji and folded English made before
};
PairTimes time_pairs(const translit::Model& model, const Romaji& romaji, const std::vector<Trial>& trials);

/// Median of several times, in milliseconds.
double time_opening(const std::string& path);

}  // namespace yakugo::bench
