// SPDX-License-Identifier: Apache-2.0
// From bytes of any Japanese encoding to UTF-8: the only door through which text enters yakugo.
#pragma once

#include "libalign/core/diagnostic.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::text {

enum class Encoding { utf8, utf16le, utf16be, cp932, euc_jp, iso2022jp };

/// What some editors put before the first character of UTF-8.
inline constexpr std::string_view kUtf8Bom = "\xEF\xBB\xBF";

/// The IANA name, as a user would know it: "UTF-8", "Windows-31J", ...
std::string_view name(Encoding encoding);

struct Decoded {
    std::string text;  ///< valid UTF-8, no BOM, lines ended by LF (CR LF and CR are turned into LF)
    Encoding encoding = Encoding::utf8;
    bool guessed = false;  ///< true where neither a BOM nor valid UTF-8 nor escape sequences decided
    std::vector<Diagnostic>
        diagnostics;  ///< one per undecodable byte sequence, where U+FFFD stands; after 1,000 one for the rest
};

/// Finds the encoding of `bytes` and decodes them; `file` only names them in messages.
///
/// Order: byte order mark; UTF-16 without one (by its NUL pattern); ISO-2022-JP escapes in pure 7-bit data; UTF-8
/// that validates; else CP932, EUC-JP and UTF-8-with-errors are decoded strictly on trial, and the one with the fewest
/// errors and the most kana wins (ICU's own detector is unreliable on short Japanese text). A wrong sequence
/// costs only its own bytes, and is reported with line and byte offset of the file.
/// Throws InputError when the bytes are no text (NUL and other control bytes outside every encoding above).
/// Time and memory are linear in the input.
Decoded decode(std::string_view bytes, const std::string& file);

/// Decodes bytes that are known to be in `encoding`; otherwise as decode().
Decoded decode_as(std::string_view bytes, Encoding encoding, const std::string& file);

}  // namespace yakugo::text
