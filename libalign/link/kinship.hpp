// SPDX-License-Identifier: Apache-2.0
// Words that the dictionary does not give for each other, but that are written with the same kanji as words that it does.
#pragma once

#include "libalign/link/linker.hpp"

#include <string>
#include <vector>

namespace yakugo::link {

/// Weak links of kind `kinship` between nouns of two or more kanji and English words: 銃器 and "firearm", which the dictionary gives for
/// 銃火器; 突入 and "raid", which it gives for 侵入. The score is kSameKanji times the share of kanji that the noun and the closest of the
/// word's dictionary translations have in common (Dice's coefficient; one half at least). In the order of the Japanese text. Where the
/// dictionary has the pair itself there is no such link.
std::vector<Link> find_kinship(const JapaneseText& japanese, const EnglishText& english, const Resources& resources);

inline constexpr double kSameKanji = 0.5;

/// Dice's coefficient of two words' characters, each sorted: 0 none in common, 1 all.
double shared_characters(const std::u32string& a, const std::u32string& b);

}  // namespace yakugo::link
