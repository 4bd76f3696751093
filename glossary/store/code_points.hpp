// SPDX-License-Identifier: Apache-2.0
// Text by code points, for the store, which cannot use libalign/text.
#pragma once

#include <string>
#include <string_view>

namespace yakugo::store {

/// The code points of UTF-8; a byte that is none becomes a lone surrogate (U+DC00 + byte), so that to_utf8() gives the
/// same bytes back.
std::u32string code_points(std::string_view text);
std::string to_utf8(std::u32string_view text);

}  // namespace yakugo::store
