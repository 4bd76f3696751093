// SPDX-License-Identifier: Apache-2.0
// Which encoding bytes are in that do not say so themselves.
#pragma once

#include "libalign/text/encoding.hpp"

#include <optional>
#include <string_view>

namespace yakugo::text {

/// UTF-16 that shows by the places of its NUL bytes; nothing where they look like binary data.
std::optional<Encoding> guess_utf16(std::string_view bytes);

/// True for 7-bit bytes with an escape sequence that chooses a Japanese character set.
bool is_iso2022jp(std::string_view bytes);

/// The likeliest of UTF-8 (with errors), CP932 and EUC-JP, for bytes that are no valid UTF-8.
Encoding guess_multibyte(std::string_view bytes);

}  // namespace yakugo::text
