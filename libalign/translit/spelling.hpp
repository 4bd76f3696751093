// SPDX-License-Identifier: Apache-2.0
// The two spellings of a pair as small numbers, in buffers that need no memory from the heap.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace yakugo::translit {

inline constexpr std::size_t kMaxSymbols = 200;

/// One spelling, a byte a character. A set high bit marks the first character of a word: ビースト・モード is two words. Only the first
/// `size` bytes hold anything.
struct Spelling {
    static constexpr std::uint8_t kWordStart = 0x80;
    std::array<std::uint8_t, kMaxSymbols> symbols;
    std::size_t size = 0;

    std::size_t symbol(std::size_t i) const noexcept { return symbols[i] & std::size_t{0x7F}; }
    bool starts_word(std::size_t i) const noexcept { return (symbols[i] & kWordStart) != 0; }
};

/// Katakana are their offset from U+30A0 (1 to 92); Latin letters, for initials (ジョン・F・ケネディ), are 96 + 0 to 25. Middle dots and
/// whatever else is no katakana part words. Half-width katakana are made full-width. False where there is no katakana, where
/// there are more than kMaxSymbols characters. Bytes that are not UTF-8 part words or make the answer false.
bool spell_katakana(std::string_view text, Spelling& out);

/// The same with hiragana as the katakana of their sound: いずも is イズモ.
bool spell_kana(std::string_view text, Spelling& out);

/// Letters a-z are 1 to 26; case and diacritics are folded, apostrophes dropped, all else parts words. False as above.
bool spell_english(std::string_view text, Spelling& out);

/// Whether a word can begin with this katakana: not with a small one, ー, ッ or ン.
bool can_begin_word(char32_t katakana);

/// Whether a text (UTF-8) is katakana and middle dots, with a katakana among them.
bool is_katakana(std::string_view text);

inline constexpr std::size_t kLatinSymbol = 96;
inline constexpr std::size_t kSymbols = 128;

/// UTF-8 of a symbol of spell_katakana().
std::array<char, 4> katakana_utf8(std::size_t symbol);

}  // namespace yakugo::translit
