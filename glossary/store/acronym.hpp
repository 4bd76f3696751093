// SPDX-License-Identifier: Apache-2.0
// Acronyms and the words they stand for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::store {

/// The letters of an acronym, in capitals: "CCAs", "C.C.A." -> "CCA", "DoD" -> "DOD". Empty for anything else, and for
/// designations, which stand for no words: F22, MQ9, F-35I.
std::string acronym_letters(std::string_view en);

/// Whether one is an acronym and the other the words it abbreviates: "FTO", "foreign terrorist organization". Small
/// words may count or not (AUMF, Authorization for Use of Military Force), so may the parts of a hyphenated word, as a
/// whole (ASW, anti-submarine warfare); full stops and a plural s do not (U.S., UAVs).
bool are_acronym_and_expansion(std::string_view a, std::string_view b);

/// What the words may be abbreviated to, in small letters: with and without small words, hyphenated words as one and as
/// several. Empty for a single word.
std::vector<std::string> all_initials(std::string_view expansion);

/// "of", "the", ...: in lower case; an acronym may leave it out.
bool is_small_word(std::string_view word);

/// Whether it is of several words, as expansions are and acronyms are not: of two such texts neither abbreviates the
/// other.
bool is_phrase(std::string_view en);

/// The pieces of `text` between any of the `separators`; empty ones are left out.
std::vector<std::string_view> words_of(std::string_view text, std::string_view separators);

}  // namespace yakugo::store
