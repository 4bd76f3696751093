// SPDX-License-Identifier: Apache-2.0
// Plural and possessive endings, which Japanese leaves unspelt.
#include "libalign/link/spoken.hpp"

#include <algorithm>

namespace yakugo::link {

std::size_t spoken_end(const text::EnglishToken& token) {
    return token.range.begin + std::min(token.range.size(), std::max<std::size_t>(token.lower.size(), 1));
}

Spoken::Spoken(std::string_view english) : plain(english) {
    if (!english.ends_with('s')) return;
    singular = text::singular(english);
    if (singular == plain) singular.clear();
}

double sounds_like(std::string_view katakana, const Spoken& english, const translit::Model& sound) {
    const double score = sound.probability(katakana, english.plain);
    return english.singular.empty() ? score : std::max(score, sound.probability(katakana, english.singular));
}

}  // namespace yakugo::link
