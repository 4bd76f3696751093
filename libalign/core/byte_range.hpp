// SPDX-License-Identifier: Apache-2.0
// Half-open byte ranges of UTF-8 text.
#pragma once

#include <cstddef>
#include <string_view>

namespace yakugo {

/// [begin, end) in bytes.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t size() const noexcept { return end - begin; }
    bool empty() const noexcept { return begin >= end; }
    bool contains(ByteRange other) const noexcept { return begin <= other.begin && other.end <= end; }
    bool overlaps(ByteRange other) const noexcept { return begin < other.end && other.begin < end; }
    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

/// The bytes of `text` in `range`; the range must lie inside the text.
inline std::string_view slice(std::string_view text, ByteRange range) {
    return text.substr(range.begin, range.size());
}

}  // namespace yakugo
