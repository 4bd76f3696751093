// SPDX-License-Identifier: Apache-2.0
// A text put together from parts of a file: lines of a paragraph, what stands between marks.
#pragma once

#include "glossary/check/draft/draft.hpp"

#include <cstddef>
#include <span>

namespace yakugo::check {

/// A range of SourceFile::text, in one line.
struct Part {
    ByteRange range;
    bool new_line =
        false;  ///< else it goes on where the part before ended, but for an inline mark, which becomes a tag
};

/// Lines are joined: a line break and the white space round it become one space, and nothing beside a wide character or
/// behind the hyphen of a word, "ビースト\nモード" is ビーストモード. Not masked yet (masks.hpp).
Text compose(const Draft& draft, std::size_t file, std::span<const Part> parts, document::BlockKind kind);

/// The text of a range that may hold several lines.
Text text_of(const Draft& draft, std::size_t file, ByteRange range,
             document::BlockKind kind = document::BlockKind::body);

}  // namespace yakugo::check
