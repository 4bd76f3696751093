// SPDX-License-Identifier: Apache-2.0
// How far a mark in a draft reaches.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "glossary/check/suppress/mark.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// A file as marks are looked for in it: its bytes, or of UTF-16 (by its byte order mark) the ASCII of it, one byte a
/// unit, any other unit being U+001A.
class MarkView {
public:
    explicit MarkView(std::string_view bytes);

    std::string_view text() const { return narrow_.empty() ? bytes_ : std::string_view(narrow_); }
    /// From a range of text() to one of the file, and back.
    ByteRange file(ByteRange range) const { return {range.begin * unit_, range.end * unit_}; }
    ByteRange view(ByteRange range) const { return {range.begin / unit_, range.end / unit_}; }

private:
    std::string_view bytes_;
    std::string narrow_;
    std::size_t unit_ = 1;
};

/// The ranges of the view that each mark reaches, by the marks' order; off and on have none. `paragraphs` are the
/// ranges of the texts of the file, in the view.
std::vector<std::vector<ByteRange>> scopes(std::string_view view, Markup markup, const std::vector<Mark>& marks,
                                           std::vector<ByteRange> paragraphs);

}  // namespace yakugo::check
