// SPDX-License-Identifier: Apache-2.0
// The UTF-8 automaton that validating, walking and repairing share.
#pragma once

#include <cstddef>
#include <string_view>

namespace yakugo::text {

inline constexpr char32_t kReplacement = 0xFFFD;

/// One code point, or one undecodable sequence.
struct Utf8Step {
    char32_t code_point = kReplacement;
    std::size_t length = 1;  ///< bytes, at least 1
    bool valid = false;
};

/// The code point at `position`, which must be inside `text`. An undecodable sequence is its longest prefix that could
/// have begun a character, or one byte (Unicode 15, chapter 3.9, "substitution of maximal subparts").
Utf8Step step_utf8(std::string_view text, std::size_t position);

/// Whether a cut at `position` would part the bytes of one character of valid UTF-8; the end of the text parts none.
inline bool cuts_character(std::string_view text, std::size_t position) {
    return position < text.size() && (static_cast<unsigned char>(text[position]) & 0xC0U) == 0x80U;
}

/// Bytes of valid UTF-8 at the front of `text`. Eight ASCII bytes are taken at a time.
std::size_t valid_utf8_prefix(std::string_view text);

/// ASCII bytes at the front of `text`.
std::size_t ascii_prefix(std::string_view text);

}  // namespace yakugo::text
