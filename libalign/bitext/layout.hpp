// SPDX-License-Identifier: Apache-2.0
// Lines and paragraphs of a plain text, wrapped or not.
#pragma once

#include "libalign/core/byte_range.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace yakugo::bitext {

struct Line {
    ByteRange content;  ///< in the text, without white space round it; empty at some place of the line for a blank one
    std::size_t begin = 0;       ///< where the line itself begins, in bytes
    std::size_t width = 0;       ///< of the content, in columns: a full-width character takes two
    std::size_t indent = 0;      ///< columns of white space before it, 0 for a blank line
    bool indented_wide = false;  ///< behind a full-width space, as Japanese paragraphs begin
    bool new_page = false;       ///< a form feed stands before the content
};

/// A text's lines. LF and CR LF end one; CR alone does where the text has no LF. A line end at the end of the text
/// begins no further line, and an empty text has none.
std::vector<Line> read_lines(std::string_view text);

/// Ranges of the paragraphs, trimmed, not empty, in order. Each line that is not blank is one; but where the text is
/// wrapped, the lines between two blank ones are joined, except for headings, list items, indented beginnings and short
/// lines. Linear in the text, but for one sort of line widths.
std::vector<ByteRange> find_paragraphs(std::string_view text, const std::vector<Line>& lines);

}  // namespace yakugo::bitext
