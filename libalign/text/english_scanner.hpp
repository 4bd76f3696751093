// SPDX-License-Identifier: Apache-2.0
// Where English tokens begin and end.
#pragma once

#include "libalign/core/byte_range.hpp"

#include <string_view>
#include <vector>

namespace yakugo::text {

struct EnglishSpan {
    ByteRange range;
    bool word = false;  ///< false: punctuation, a symbol or an emoji
};

/// The tokens of `text` in order, white space left out; the rules are those of EnglishTokenizer. Linear in the text.
std::vector<EnglishSpan> scan_english(std::string_view text);

}  // namespace yakugo::text
