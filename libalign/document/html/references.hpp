// SPDX-License-Identifier: Apache-2.0
// Character references of HTML: &amp; &#x1F600; &nbsp
#pragma once

#include <cstddef>
#include <string_view>

namespace yakugo::document::html {

/// What a reference stands for. HTML Standard, 13.2.5.72 to 13.2.5.80.
struct Reference {
    std::size_t length = 0;   ///< bytes, the semicolon among them; 0: no reference, the & is a character
    char32_t code_point = 0;  ///< U+FFFD where the number is no character; 0x80 to 0x9F are those of Windows-1252
};

/// The reference at the front of `text`, which begins with &. Names are those of HTML 4, and those of HTML 5 that stand
/// for characters of ordinary prose; the two thousand signs of mathematics beside them stay as they are written. As in
/// browsers some names need no semicolon; in an attribute only where no letter, digit or = follows.
Reference reference_at(std::string_view text, bool in_attribute);

}  // namespace yakugo::document::html
