// SPDX-License-Identifier: Apache-2.0
// What the dictionary knows of a word's spelling in the other script, as a prior for the sound model.
#pragma once

#include "libalign/core/memo.hpp"
#include "libalign/lexicon/lexicon.hpp"
#include "libalign/text/english.hpp"
#include "libalign/translit/model.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::link {

struct DictionarySpelling;
/// By find_glosses(): what it found lately.
using RememberedGlosses = Memo<std::vector<DictionarySpelling>>;

/// What the functions below ask; it must outlive the call, and is only looked at but for what is remembered.
struct SpellingSources {
    const lexicon::Lexicon& lexicon;
    const translit::Model& sound;
    const text::EnglishTokenizer& english;
    RememberedGlosses* glosses = nullptr;  ///< null: nothing is remembered
};

/// English that the dictionary has for a katakana run, likeliest first; the priors add up to less than 1. The glosses of the entries
/// with this headword, with the run's middle dots or without, as far as they are one to four words in Latin letters: those
/// that sound like the katakana before others, words (EDICT) before names (ENAMDICT), earlier before later.
/// モスクワ -> Moscow, Moskva. Where there are none, the run cut into words of the dictionary, at its middle dots or, without
/// one, into two to four: ビーストモード -> beast mode. None for text that is no katakana.
std::vector<translit::Known> known_english(std::string_view katakana, const SpellingSources& sources);

/// Katakana headwords that have this English phrase as a gloss, likeliest first, with the same promises. Moscow -> モスクワ.
/// None for text that is no UTF-8.
std::vector<translit::Known> known_katakana(std::string_view english, const SpellingSources& sources);

/// One English word as a gloss of EDICT writes it, letter by letter but for capitals; nothing where none does:
/// "powerbalance" has the stem of "Powerball". Names of ENAMDICT say nothing of spelling.
std::optional<std::string> dictionary_word(std::string_view word, const SpellingSources& sources);

/// A made spelling (small letters) with the capitals that the dictionary writes: the phrase if it has it, else word by word, where
/// words that it does not have follow the names beside them. kyiv -> Kyiv, beast mode -> beast mode,
/// claudia sheinbaum -> Claudia Sheinbaum. Text that is no UTF-8 stays as it is.
std::string display_form(std::string_view made, const SpellingSources& sources);

}  // namespace yakugo::link
