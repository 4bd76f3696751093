// SPDX-License-Identifier: Apache-2.0
// How the lines of a plain text begin and end: list items, headings, rules, full stops.
#pragma once

#include <string_view>

namespace yakugo::bitext {

/// "- x", "1. x", "(a) x", "| x |", ・x, ①x, 第1章: whether a trimmed line begins a paragraph of its own.
bool begins_item(std::string_view line);

/// "# x" and "== x" of markup, 第1章, 第2節: whether a trimmed line is a heading however it ends.
bool is_marked_heading(std::string_view line);

/// ----, ＊＊＊, ====: a line without letters and digits.
bool is_rule(std::string_view line);

/// Whether a trimmed text ends with a full stop, a colon or the like, quotes and brackets that close behind it aside.
bool ends_with_stop(std::string_view text);

}  // namespace yakugo::bitext
