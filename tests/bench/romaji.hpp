// SPDX-License-Identifier: Apache-2.0
// The baseline: katakana as Hepburn romaji, and how many letters must change to make the English of them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::bench {

/// Hepburn's spelling, long vowels dropped: ビール -> biru, マッチ -> matchi. Immutable; any number of threads may ask.
class Romaji {
public:
    /// Lines `kana TAB romaji`, of one kana or of one with a small one behind it; # begins a remark. Throws InputError.
    explicit Romaji(const std::string& path);

    /// Small letters a-z; empty where there is no katakana.
    std::string of(std::string_view katakana) const;

private:
    std::vector<std::string> table_;  // by symbol * kSymbols + symbol of the small kana, 0 for none
};

/// English in letters a-z alone: case and diacritics folded, the rest dropped.
std::string fold_english(std::string_view english);

/// Levenshtein distance in bytes: least(i, j) = min(least(i-1, j-1) + (a[i] != b[j]), least(i-1, j) + 1, least(i, j-1) + 1),
/// a.size() * b.size() steps, one row of memory.
std::size_t distance(std::string_view a, std::string_view b);

/// The distance as a share of the longer one: 0 is the same, 1 is wholly different.
double relative_distance(std::string_view a, std::string_view b);

}  // namespace yakugo::bench
