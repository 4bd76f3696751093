// SPDX-License-Identifier: Apache-2.0
// What the sentence splitters of both languages share, and their entry points.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace yakugo::text {

/// A character of the paragraph, decoded once.
struct Letter {
    char32_t code_point = 0;
    std::size_t byte = 0;  ///< offset of its first byte
};

/// The characters of `text`, and a closing one of code point 0 at its end.
std::vector<Letter> read_letters(std::string_view text);

bool is_opening(char32_t code_point);      ///< brackets and quotes that open, " and ' too
bool is_closing(char32_t code_point);      ///< brackets and quotes that close, " and ' too
bool is_strong_stop(char32_t code_point);  ///< ! ? ！ ？ ‼ ⁇ ⁈ ⁉
bool is_emoji(char32_t code_point);        ///< pictures and ♪, the joiners and selectors between them too

/// Index behind the last letter, digit or stop: the marks and pictures behind it are no sentence.
std::size_t content_end(const std::vector<Letter>& letters);

/// Index behind the white space that stands at `i`.
std::size_t skip_space(const std::vector<Letter>& letters, std::size_t i);

/// Indices of the letters that sentences end before, ascending; the end of the text is not among them.
std::vector<std::size_t> japanese_boundaries(const std::vector<Letter>& letters);
std::vector<std::size_t> english_boundaries(const std::vector<Letter>& letters);

}  // namespace yakugo::text
