// SPDX-License-Identifier: Apache-2.0
// Lines and characters as editors count them, and the bytes that they mean.
#pragma once

#include "libalign/core/byte_range.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// In which units Position::character counts (LSP 3.17, PositionEncodingKind).
enum class PositionEncoding { utf8, utf16 };

/// 0-based. In 𠮟る the る is at 4 (utf8) or 2 (utf16).
struct Position {
    std::size_t line = 0, character = 0;
    friend bool operator==(const Position&, const Position&) = default;
};

/// Where the lines of a text begin. Lines end with LF, CR LF or CR. The text, valid UTF-8, is given again to each call.
class LineIndex {
public:
    explicit LineIndex(std::string_view text);

    /// A byte inside a character is its first one, one behind the end is the end.
    Position position(std::string_view text, std::size_t byte, PositionEncoding encoding) const;
    /// A character behind the end of its line is that end, before the line break; a line behind the last one is the
    /// end of the text; a position inside a character, such as between two surrogates, is its beginning.
    std::size_t byte(std::string_view text, Position position, PositionEncoding encoding) const;

    std::size_t lines() const noexcept { return starts_.size(); }
    /// Of a 0-based line, without its line break.
    ByteRange line(std::string_view text, std::size_t number) const;

private:
    std::vector<std::size_t> starts_;
};

}  // namespace yakugo::check
