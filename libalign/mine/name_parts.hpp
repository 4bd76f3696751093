// SPDX-License-Identifier: Apache-2.0
// Names and the ordinary words behind them.
#pragma once

#include "libalign/link/linker.hpp"
#include "libalign/mine/phrases.hpp"

#include <string_view>

namespace yakugo::mine {

/// Whether an English word, written small, is what the dictionary has for the katakana.
bool is_small_word(std::string_view katakana, const text::EnglishToken& word, const link::Resources& resources);

/// Parts tokens like ジェイホーク・ヘリコプター, unknown to MeCab, into the name, the middle dot and the last word, where the dictionary has the
/// last word with an English one that stands in the text in small letters ("Jayhawk helicopter"), and the word before it is none of these
/// (ビースト・モード, "beast mode", is one term): so that the name can be a term by itself.
void part_names(link::JapaneseText& japanese, const link::EnglishText& english, const link::Resources& resources);

/// マイルズ・アーデン三等兵曹, "Petty Officer 3rd Class Miles Arden": what stands behind the name of a person stands before it in
/// English. The name and the rank are terms, the two together are not.
bool is_titled_person(const link::JapaneseText& japanese, const WordAlignment& alignment, const PhrasePair& pair,
                      const link::Resources& resources);

}  // namespace yakugo::mine
