// SPDX-License-Identifier: Apache-2.0
// Spellings that lie close together, among many.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yakugo::check {

/// What is left of a katakana spelling when all that writers disagree about is taken away: middle dots, long vowel
/// marks, ッ, small kana for large ones, ヴァ for バ, ヂ for ジ. ビースト・モード -> ビストモド, ヴァイオリン -> バイオリン. UTF-8.
std::string bare_spelling(std::string_view katakana);

/// Hashes of what `Neighbours` compares and, where it has three characters or more, of it without each of them: two spellings that share none
/// are no neighbours.
std::vector<std::uint64_t> deletion_hashes(std::string_view spelling);

/// Finds those of many spellings whose bare spellings, foreign sounds in plain kana (マーティン as マチン, ファイト as ハイト), are equal or differ
/// by one character (one more, one less, another one), by looking up what is left when each character is taken out in turn (the deletion neighbourhood of Mor &
/// Fraenkel 1982, which SymSpell made known). O(length) look-ups a word. Immutable; any number of threads may ask at
/// once.
class Neighbours {
public:
    explicit Neighbours(const std::vector<std::string>& spellings);

    /// Indices of the neighbours of a spelling, ascending, itself among them where it is one of the many.
    std::vector<std::size_t> of(std::string_view spelling) const;

private:
    std::vector<std::string> letters_;                       // bare, in plain kana
    std::vector<std::pair<std::string, std::size_t>> kept_;  // what is left, and of which spelling; sorted
};

}  // namespace yakugo::check
