// SPDX-License-Identifier: Apache-2.0
// English words in the form that katakana spell.
#pragma once

#include "libalign/link/analysis.hpp"
#include "libalign/translit/sound.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::link {

struct Resources;

/// English words as katakana may spell them: as they stand, and without the plural ending that Japanese drops.
struct Spoken {
    explicit Spoken(std::string_view english);
    std::string singular;  ///< empty where it is no other word
    translit::EnglishSound sound, singular_sound;
};
/// Probability that katakana and English words sound alike, in the form that fits better. The katakana as Model::hear() has them.
double sounds_like(const translit::KatakanaSound& katakana, const Spoken& english, const Resources& resources);
/// Parts of a katakana run in a row: ノースロップ, ノースロップ・グラマン, グラマン.
struct KatakanaStretch {
    ByteRange range;
    std::size_t parts = 1;
};
/// All of up to kMostParts parts that have two characters or more, in the order of the text.
std::vector<KatakanaStretch> katakana_stretches(const JapaneseText& japanese);

/// English tokens [begin, end) that katakana could spell.
struct SpokenStretch {
    std::size_t begin = 0, end = 0, words = 0;
    Spoken spoken;
};
/// All of up to kMostParts words, in the order of the text; they cross hyphens but no other punctuation, hold no digits, and neither
/// begin nor end with a function word.
std::vector<SpokenStretch> spoken_stretches(const EnglishText& english);

inline constexpr std::size_t kMostParts = 4;

/// Where a token's spelling ends without a possessive ending, which no katakana writes: a byte of the text.
std::size_t spoken_end(const text::EnglishToken& token);

}  // namespace yakugo::link
