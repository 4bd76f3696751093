// SPDX-License-Identifier: Apache-2.0
// One encoding to UTF-8, with the place of each sequence that does not decode.
#pragma once

#include "libalign/text/encoding.hpp"
#include "libalign/text/stream_decoder.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::text {

struct Converted {
    std::string text;  ///< valid UTF-8; line ends as in the input
    std::vector<BadSequence> bad;
};

/// Decodes strictly. CP932 and EUC-JP have Microsoft's choices (0x5C is \, 0x8160 is ～ U+FF5E), its rows 13 and 89 to
/// 92, and user-defined characters as private use. Throws InputError for 2 GiB or more in any encoding but UTF-8.
Converted convert(std::string_view bytes, Encoding encoding);

}  // namespace yakugo::text
