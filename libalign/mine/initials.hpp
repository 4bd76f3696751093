// SPDX-License-Identifier: Apache-2.0
// Whether an acronym can stand for a Japanese term: its letters against the initials of what the term's words mean.
#pragma once

#include "libalign/link/linker.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace yakugo::mine {

/// "SBIs" -> "SBI", "C-130J" -> "CJ": the upper-case letters of an acronym, a plural s aside; at most 10.
std::string acronym_letters(std::string_view acronym);

/// Upper-case letters (and digits) with at most a plural s, two to ten of them: FTO, SBIs, VMGR-234, but not "Fox" or "2A".
bool is_acronym(std::string_view latin);

/// Designations are spelt, not spoken, and so is an acronym without a vowel behind its first letter: no for F-35 and LRDR, yes for NATO.
bool is_spoken(std::string_view latin);

/// For every token i in [begin, end): the share of the acronym's letters, 0 to 1, that the tokens [i, end) account for.
/// A letter is accounted for by a word whose gloss begins with it (情報 information, 監視 surveillance), by katakana that can begin so
/// in English (コ: C, K, Q), or several letters by a gloss of several words or by the beginning of one (北方 "north": NORTHcom).
/// Each word serves once; order is free, since Japanese turns "Use of Force" round.
///   reach(i) = reach(i+1) joined with { m | o : m in reach(i+k), o an option of the word [i, i+k), m & o = 0 }
/// over sets of letters as bit masks: O(tokens * 2^letters * options).
std::vector<double> initials_coverage(const link::JapaneseText& japanese, std::size_t begin, std::size_t end,
                                      std::string_view acronym, const link::Resources& resources);

/// True where the words of an English phrase, function words left out or not, begin with the letters in order.
bool spells_out(std::string_view acronym, const link::EnglishText& english, std::size_t begin, std::size_t end);

}  // namespace yakugo::mine
