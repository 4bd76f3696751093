// SPDX-License-Identifier: Apache-2.0
// The text of a file with the way back to its bytes.
#pragma once

#include "libalign/core/diagnostic.hpp"
#include "libalign/markup/origin.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::markup {

struct PlacedText {
    std::string text = {};                      ///< UTF-8, lines ended by LF, markup and escapes as they are
    Origin origin = {};                         ///< of `text` to the bytes on disk
    std::vector<std::size_t> line_starts = {};  ///< byte offsets on disk; line n begins at [n - 1]
    std::string encoding = "UTF-8";             ///< IANA's name, or the one that the file gives
    bool guessed = false;                       ///< the file does not say its encoding, and it is no UTF-8

    /// 1-based line of a byte on disk; 1 where no lines are known.
    std::size_t line_of(std::size_t byte) const;
};

/// Decodes a file as text::decode() does: by byte order mark, else UTF-8, else a guess. What does not decode goes to
/// `diagnostics`. Throws InputError where it is no text; `name` stands in messages. Linear.
PlacedText placed_text(std::string_view bytes, const std::string& name, std::vector<Diagnostic>& diagnostics);

/// The same in an encoding that the file names ("Shift_JIS", "UTF-16LE"); a byte order mark is passed over. Throws
/// InputError where nobody knows the encoding.
PlacedText placed_text_in(std::string_view bytes, const std::string& encoding, const std::string& name);

}  // namespace yakugo::markup
