// SPDX-License-Identifier: Apache-2.0
// English words in the form that katakana spell.
#pragma once

#include "libalign/text/english.hpp"
#include "libalign/translit/model.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace yakugo::link {

/// English words as katakana may spell them: as they stand, and without the plural ending that Japanese drops.
struct Spoken {
    explicit Spoken(std::string_view english);
    std::string plain, singular;  ///< `singular` is empty where it is no other word
};
/// Probability that katakana and English words sound alike, in the form that fits better.
double sounds_like(std::string_view katakana, const Spoken& english, const translit::Model& sound);
/// Where a token's spelling ends without a possessive ending, which no katakana writes: a byte of the text.
std::size_t spoken_end(const text::EnglishToken& token);

}  // namespace yakugo::link
