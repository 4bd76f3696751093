// SPDX-License-Identifier: Apache-2.0
// Words of a file in a message: what a terminal would obey is written out.
#pragma once

#include <string>
#include <string_view>

namespace yakugo {

/// C0 and C1, the separators of Unicode, and the embeddings, overrides, isolates and marks of UAX #9.
constexpr bool is_dangerous(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
           c == 0x2028 || c == 0x2029 || c == 0x200E || c == 0x200F || c == 0x061C;
}

/// `text` on one line: a tab or line break is a space, another dangerous character is named, "𠮟る<U+001B>[2J", and so is
/// a byte that is no UTF-8, "<FF>".
std::string printable(std::string_view text);

}  // namespace yakugo
