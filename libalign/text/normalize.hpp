// SPDX-License-Identifier: Apache-2.0
// Named normalisation profiles that keep the way back to the original bytes.
#pragma once

#include "libalign/core/byte_range.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::text {

/// The match profiles also drop what is not seen: soft hyphens, zero-width spaces, variation selectors.
enum class Profile {
    nfkc,      ///< NFKC (half-width katakana and full-width Latin become ordinary), spaces folded to one U+0020
    match_ja,  ///< nfkc, and all middle dots -> ・, hyphens and dashes -> '-', 〜/～ -> ~, '=' between katakana -> ・
    match_en,  ///< nfkc, lower case (locale-independent), curly quotes -> ' and ", dashes -> '-', diacritics removed
};

/// Normalised text and the way back to the bytes that made it.
class Normalized {
public:
    /// A stretch of the normalised text, up to where the next one begins.
    struct Piece {
        std::size_t begin = 0;  ///< byte of the normalised text
        ByteRange origin;       ///< what all of it was made of
        bool plain =
            false;  ///< it is the original byte for byte but for case, so that each character has its own origin
    };
    /// `pieces` ascend and cover the text.
    Normalized(std::string text, std::vector<Piece> pieces);

    const std::string& text() const noexcept { return text_; }
    /// The smallest original range that covers `range` of text(). An empty range at the end maps to the end.
    ByteRange original(ByteRange range) const;

private:
    ByteRange origin_of(std::size_t byte) const;

    std::string text_;
    std::vector<Piece> pieces_;
};

/// Requires valid UTF-8. Time is linear in the text.
Normalized normalize(std::string_view text, Profile profile);
/// normalize(text, profile).text(), without paying for the map.
std::string normalized(std::string_view text, Profile profile);

}  // namespace yakugo::text
