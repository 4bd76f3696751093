// SPDX-License-Identifier: Apache-2.0
// Japanese text by Profile::match_ja, at the price of a look where there is nothing to normalise.
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/text/normalize.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// text::normalize(text, Profile::match_ja), byte for byte, with the way back. Kana, kanji and ASCII are what they are and need
/// neither ICU nor a map; only what is between them does ("ﾐｻｲﾙ", "Ｆ－３５"). The text must outlive it.
class FoldedText {
public:
    explicit FoldedText(std::string_view original);

    std::string_view text() const noexcept { return pieces_.empty() ? original_ : folded_; }
    /// The smallest range of the original that covers `range` of text(), which must not be empty.
    ByteRange original(ByteRange range) const;

private:
    /// From `folded` to the next piece: what `map` says or, without one, the bytes of the original as they are.
    struct Piece {
        std::size_t folded = 0, original = 0;
        std::optional<text::Normalized> map;
    };

    void read();
    std::size_t read_odd(std::size_t position);
    void keep(ByteRange plain);
    ByteRange original_of(std::size_t byte) const;

    std::string_view original_;
    std::string folded_;
    std::vector<Piece> pieces_;  // in order; none: the text is its own normal form
};

/// FoldedText(text).text(), without spaces at either end.
std::string folded(std::string_view text);
/// Whether it is its own normal form for sure: all of its characters are of those that need no look.
bool is_folded(std::string_view text);

}  // namespace yakugo::check
