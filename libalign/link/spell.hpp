// SPDX-License-Identifier: Apache-2.0
// Spellings in the other script by dictionary and sound together, part by part.
#pragma once

#include "libalign/core/language.hpp"
#include "libalign/link/known_spellings.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::link {

/// At most `most` English spellings of a katakana run, most probable first, with the capitals of display_form(). What the dictionary knows
/// as a whole counts as that; else the parts between middle dots are spelt each by itself, known ones beside made ones:
/// クラウディア・シェインバウム -> Claudia Sheinbaum, ... Empty where why_not_katakana() objects.
std::vector<translit::Spelt> spell_english(std::string_view katakana, std::size_t most, const SpellingSources& sources);

/// The same for the words of an English phrase; a middle dot joins them where the phrase has a capital letter.
/// Beast Mode -> ビースト・モード, ... Empty where why_not_english() objects.
std::vector<translit::Spelt> spell_katakana(std::string_view english, std::size_t most, const SpellingSources& sources);

/// Which of the candidates in the other script the word, written in `language`, is: all of them and none, most probable first
/// (translit::rank()). A pair that the dictionary lists counts for more than its sound: モスクワ is Moscow. A candidate that is not UTF-8
/// has probability 0.
std::vector<translit::Choice> choose_spelling(std::string_view word, Language language,
                                              std::span<const std::string> candidates, const SpellingSources& sources);

}  // namespace yakugo::link
