// SPDX-License-Identifier: Apache-2.0
// The way from a text back to the bytes of the file that it was read from.
#pragma once

#include "libalign/core/byte_range.hpp"

#include <cstddef>
#include <vector>

namespace yakugo::markup {

/// A map from byte offsets of a text to byte offsets of its file, made of runs in ascending order. A run of equal
/// length on both sides is copied byte by byte; any other (an entity, a character of another encoding) belongs together
/// as a whole.
class Origin {
public:
    /// The next `text_bytes` bytes of the text come from `file`. Runs that go on where the last one ended, byte by
    /// byte, are joined.
    void add(std::size_t text_bytes, ByteRange file);
    /// The next bytes of the text are `range` of another text, which has this origin.
    void append(const Origin& other, ByteRange range);

    bool empty() const noexcept { return runs_.empty(); }

    /// The smallest range of the file that covers `range` of the text; what stands between (tags) is inside. An empty
    /// range is the place before the byte it stands at, or the end. Nothing was added: [0, 0).
    ByteRange file(ByteRange range) const;

    /// The byte of the text that comes from a byte of the file; the next one where none does, or the end. Only for a
    /// text that has the order of its file, as all have that are read here.
    std::size_t text_at(std::size_t file_byte) const;

    /// Whether nothing but the text's own bytes stands between the ends of the range in the file: no tag inside, so
    /// that it can be replaced as one piece.
    bool is_contiguous(ByteRange range) const;

private:
    struct Run {
        std::size_t text = 0, size = 0;
        ByteRange file;
        bool is_copied() const { return size == file.size(); }
    };
    std::size_t run_at(std::size_t byte) const;

    std::vector<Run> runs_;
};

}  // namespace yakugo::markup
