// SPDX-License-Identifier: Apache-2.0
// Hostile text on one line of a terminal or page.
#pragma once

#include <string>
#include <string_view>

namespace yakugo::check {

/// `text` as valid UTF-8 on one line: a tab or line break is a space; another control character, or one that turns the
/// direction of writing round, is named ("<U+001B>"); a byte that is no UTF-8 is U+FFFD. "𠮟る\x1b[2J" gives
/// "𠮟る<U+001B>[2J".
std::string printable(std::string_view text);

/// Only the bytes that are no UTF-8 are changed.
std::string valid(std::string_view text);

}  // namespace yakugo::check
