// SPDX-License-Identifier: Apache-2.0
// Where a caption ends and the credit of its picture begins.
#pragma once

#include "libalign/core/byte_range.hpp"

#include <string_view>

namespace yakugo::document {

/// The credit at the end of a caption, in bytes of `caption`; empty (at the end) where there is none.
/// Knows "(写真:…)", "(US Air Force)" behind the last sentence, "AFP PHOTO/ …", a name or an organisation after the
/// last full stop ("。 米海軍写真"), a Latin name behind a bracketed credit, and several of them in a row.
ByteRange trailing_credit(std::string_view caption);

/// Holds a word of those that make a credit, 写真, "Photo", and tell nothing of what the picture shows.
bool has_credit_word(std::string_view text);

/// The whole line is a credit: "GENERAL ATOMICS", "米海軍写真", "(U.S. Air Force photo by …)".
bool is_credit(std::string_view line);

}  // namespace yakugo::document
