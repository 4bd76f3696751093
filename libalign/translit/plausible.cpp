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

std::uint32_t bit_of(const Spelling& english, std::size_t at) {
    return at < english.size ? 1U << english.symbol(at) : 0;
}

/// The first letter fits, or it is a consonant that may be silent before another one that does: Nguyen グエン, psilander.
bool may_begin(const MoraInfo& mora, const EnglishSound& english) {
    if ((mora.first_letters & english.first) != 0) return true;
    return ((english.first | english.second) & kVowelLetters) == 0 && (mora.first_letters & english.second) != 0;
}

}  // namespace

EnglishSound::EnglishSound(std::string_view english) {
    if (!spell_english(english, spelling)) spelling.size = 0;
    outline();
}

EnglishSound::EnglishSound(const Spelling& spelt) : spelling(spelt) {
    outline();
}

void EnglishSound::outline() {
    first = bit_of(spelling, 0);
    second = bit_of(spelling, 1);
    for (std::size_t i = 0; i < spelling.size; ++i) letters |= bit_of(spelling, i);
}

KatakanaSound::KatakanaSound(const ModelView& model, std::string_view katakana) {
    if (!spell_kana(katakana, spelling)) spelling.size = 0;
    find(model);
}

KatakanaSound::KatakanaSound(const ModelView& model, const Spelling& spelt) : spelling(spelt) {
    find(model);
}

void KatakanaSound::find(const ModelView& model) {
    morae = find_morae(model, spelling);
    for (std::size_t t = 0; t < morae.size; ++t) explained |= model.morae()[morae.number[t]].any_letters;
}

bool plausible(const ModelView& model, const KatakanaSound& katakana, const EnglishSound& english) {
    const Morae& morae = katakana.morae;
    const std::size_t n = morae.size, m = english.spelling.size;
    if (n == 0 || m == 0) return false;
    // Of the pairs that the trainer keeps fewer than one in a thousand lie outside.
    if (m > 3 * n + 1 || 2 * n > 3 * m + 3) return false;
    const std::span<const MoraInfo> infos = model.morae();
    if (!may_begin(infos[morae.number[0]], english)) return false;
    auto missing = static_cast<std::size_t>(std::popcount(english.letters & ~katakana.explained));
    const std::size_t most = 1 + n / 8;
    for (std::size_t t = 0; t < n && missing <= most; ++t)
        if ((infos[morae.number[t]].usual_letters & english.letters) == 0) ++missing;
    return missing <= most;
}

}  // namespace yakugo::translit
