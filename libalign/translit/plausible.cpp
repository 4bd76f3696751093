// SPDX-License-Identifier: Apache-2.0
// What can be said of a pair before any alignment.
#include "libalign/translit/scorer.hpp"

#include <bit>

namespace yakugo::translit {

Morae find_morae(const ModelView& model, const Spelling& katakana) {
    Morae morae;
    for (std::size_t i = 0; i < katakana.size;) {
        const std::size_t first = katakana.symbol(i);
        const bool joins = i + 1 < katakana.size && !katakana.starts_word(i + 1);
        const std::size_t column = joins ? small_column(katakana.symbol(i + 1)) : 0;
        const std::size_t joint = column == 0 ? 0 : model.mora(first, column);
        morae.starts_word[morae.size] = katakana.starts_word(i);
        morae.number[morae.size++] = static_cast<std::uint16_t>(joint != 0 ? joint : model.mora(first, 0));
        i += joint != 0 ? 2 : 1;
    }
    morae.starts_word[morae.size] = false;
    return morae;
}

namespace {

constexpr std::uint32_t kVowelLetters = 1U << 1 | 1U << 5 | 1U << 9 | 1U << 15 | 1U << 21;  // a e i o u

/// The first letter fits, or it is a consonant that may be silent before another one that does: Nguyen グエン, psilander.
bool may_begin(const MoraInfo& mora, const Spelling& english) {
    const std::uint32_t first = 1U << english.symbol(0);
    if ((mora.first_letters & first) != 0) return true;
    if (english.size < 2) return false;
    const std::uint32_t second = 1U << english.symbol(1);
    return ((first | second) & kVowelLetters) == 0 && (mora.first_letters & second) != 0;
}

}  // namespace

bool plausible(const ModelView& model, const Morae& morae, const Spelling& english) {
    const std::size_t n = morae.size, m = english.size;
    // Of the pairs that the trainer keeps fewer than one in a thousand lie outside.
    if (m > 3 * n + 1 || 2 * n > 3 * m + 3) return false;
    const std::span<const MoraInfo> infos = model.morae();
    if (!may_begin(infos[morae.number[0]], english)) return false;
    std::uint32_t letters = 0, explained = 0;
    for (std::size_t i = 0; i < m; ++i) letters |= 1U << english.symbol(i);
    std::size_t missing = 0;
    for (std::size_t t = 0; t < n; ++t) {
        const MoraInfo& info = infos[morae.number[t]];
        explained |= info.any_letters;
        if ((info.usual_letters & letters) == 0) ++missing;
    }
    const auto strange = static_cast<std::size_t>(std::popcount(letters & ~explained));
    return missing + strange <= 1 + n / 8;
}

}  // namespace yakugo::translit
