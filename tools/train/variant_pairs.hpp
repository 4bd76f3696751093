// SPDX-License-Identifier: Apache-2.0
// What the comparison of spellings learns from: two katakana spellings of one English word, and near misses.
#pragma once

#include "libalign/translit/spelling.hpp"
#include "tools/train/corpus.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace yakugo::train {

/// Symbols of libalign/translit/spelling.hpp, a byte each, with a 0 between two words.
using Kana = std::string;

struct VariantPair {
    Kana a, b;
    bool same =
        false;  ///< one English word stands beside both in the data: spellings of one word, or two readings of it
    bool name = false;         ///< in a list of names; else in the dictionary alone
    double weight = 1;         ///< how many pairs it stands for
    std::size_t distance = 0;  ///< Levenshtein's
    std::uint64_t fold =
        0;  ///< 0 to kVariantFolds - 1, by the English of a pair of one word, by the first word of another
};
inline constexpr std::uint64_t kVariantFolds = 10;

/// Levenshtein's distance over kana and boundaries, or `limit` + 1 where it is greater. Time: |a| * |b|; one row of memory.
std::size_t levenshtein(const Kana& a, const Kana& b, std::size_t limit);
/// Whether two spellings are close enough to be worth a comparison: at most four changes, and at most half of the longer one.
bool close_enough(const Kana& a, const Kana& b, std::size_t distance);

/// All pairs of one word that are close enough, and a sample of those of two words whose English is clearly different, with weights
/// that make up for what was left out. So the odds of one word are those of two headwords of the dictionary; for names, of whom
/// ENAMDICT and Wikidata know far more than any text holds, the pairs of two are weighed so that their odds are the same.
/// Deterministic.
std::vector<VariantPair> make_variant_pairs(const std::vector<Entry>& entries);

translit::Spelling to_spelling(const Kana& kana);

}  // namespace yakugo::train
