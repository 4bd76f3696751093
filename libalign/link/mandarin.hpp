// SPDX-License-Identifier: Apache-2.0
// Chinese names, which Japanese writes in kanji and English by their sound in Chinese.
#pragma once

#include "libalign/link/linker.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::link {

/// Links of kind `sound` between two to four kanji and one or two English words that begin with capitals and spell
/// their reading in pinyin (湛江, Zhanjiang) or, as in Taiwan, by Wade and Giles (漢光, Han Kuang); tones, apostrophes and
/// hyphens do not count. What the dictionary reads otherwise (東京) is not looked at by that. In the order of the
/// Japanese text.
std::vector<Link> find_mandarin(const JapaneseText& japanese, const EnglishText& english, const Resources& resources);

inline constexpr double kSameReading = 0.9;

/// A syllable of pinyin as Wade and Giles write it, without apostrophes: guang -> kuang, xiong -> hsiung.
std::string wade_giles(std::string_view pinyin);

}  // namespace yakugo::link
