// SPDX-License-Identifier: Apache-2.0
// Reading UTF-8 that may be broken: a term base is a file that anybody can have written.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace yakugo::markup {

/// The code point at byte `at`, which is moved behind it; nothing where no well-formed sequence (Unicode 15, table 3-7)
/// starts there, and `at` is then moved by one byte. Requires at < text.size().
std::optional<char32_t> read_code_point(std::string_view text, std::size_t& at);

/// XML 1.0 production [2] Char. Without TAB, LF and CR, which are white space: see is_white().
bool is_xml_character(char32_t code_point);

/// White space of any script, the byte order mark, and the two line breaks of ASCII (VT, FF) that XML forbids.
bool is_white(char32_t code_point);

/// White space that ends a line or a cell somewhere: TAB, LF, VT, FF, CR, U+0085, U+2028, U+2029.
bool is_break(char32_t code_point);

}  // namespace yakugo::markup
