// SPDX-License-Identifier: Apache-2.0
// Names that MeCab takes for one word with the ordinary word behind them.
#pragma once

#include "libalign/link/linker.hpp"

namespace yakugo::mine {

/// Parts tokens like ジェイホーク・ヘリコプター, unknown to MeCab, into the name, the middle dot and the last word, where the dictionary has the
/// last word with an English one that stands in the text in small letters ("Jayhawk helicopter"), and the word before it is none of these
/// (ビースト・モード, "beast mode", is one term): so that the name can be a term by itself.
void part_names(link::JapaneseText& japanese, const link::EnglishText& english, const link::Resources& resources);

}  // namespace yakugo::mine
