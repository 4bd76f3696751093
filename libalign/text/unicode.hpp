// SPDX-License-Identifier: Apache-2.0
// Walking through UTF-8, and the script of a character.
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/core/language.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yakugo::text {

bool is_valid_utf8(std::string_view text);

/// The code point at byte `position`, which is moved behind it. Requires position < text.size() and valid UTF-8.
char32_t next_code_point(std::string_view text, std::size_t& position);
/// The code point that ends before byte `position`, which is moved to its first byte. Requires position > 0.
char32_t previous_code_point(std::string_view text, std::size_t& position);
void append(std::string& text, char32_t code_point);
std::size_t count_code_points(std::string_view text);

/// What the parsers ask of a character. Full-width forms belong to the class of their ASCII twins; the long vowel
/// mark ー, ヽ and ヾ are katakana, 々 and 〆 kanji; ・ is punctuation.
enum class Script { kanji, hiragana, katakana, latin, digit, space, punctuation, symbol, other };
Script script_of(char32_t code_point);

struct ScriptCounts {  ///< in code points
    std::size_t kanji = 0, hiragana = 0, katakana = 0, latin = 0, digit = 0, other = 0;
    std::size_t japanese() const noexcept { return kanji + hiragana + katakana; }
    /// Katakana, and at most marks and spaces beside it.
    bool only_katakana() const noexcept { return katakana > 0 && kanji + hiragana + latin + digit == 0; }
    /// The same of hiragana.
    bool only_hiragana() const noexcept { return hiragana > 0 && kanji + katakana + latin + digit == 0; }
};
ScriptCounts count_scripts(std::string_view text);
inline bool only_katakana(std::string_view text) {
    return count_scripts(text).only_katakana();
}

/// The language that a line is written in: Japanese with any kana, or where kanji are not outnumbered by Latin letters;
/// English with Latin letters and none of these; none for dates in digits, rules, URLs without letters, empty lines.
std::optional<Language> language_of(std::string_view text);

/// `text` without white space (ASCII, U+00A0, U+3000, U+FEFF, all of White_Space) at either end.
std::string_view trim(std::string_view text);
bool is_space(char32_t code_point);

}  // namespace yakugo::text
