// SPDX-License-Identifier: Apache-2.0
// Messages of the language server protocol on byte streams: a header with Content-Length, then JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>

namespace yakugo::check {

/// What came in. `lost`: where the next message begins cannot be known; nothing more can be read.
struct Incoming {
    enum class Kind { message, end, too_large, lost } kind = Kind::end;
    std::string body = {};  ///< of a message; else what was wrong
};

/// The longest body that is read, in bytes. A longer one is skipped, up to kLongestSkipped.
inline constexpr std::size_t kLongestMessage = std::size_t{64} << 20U;
inline constexpr std::size_t kLongestSkipped = std::size_t{4} << 30U;

/// Reads the next message (LSP 3.17, "Base Protocol"): header fields in any case and order, lines that end with CR LF
/// or LF, at most 8 KiB of them. Memory grows with what really comes, not with what a header claims.
Incoming read_message(std::istream& in);

/// Writes a message and flushes.
void write_message(std::ostream& out, const nlohmann::json& message);

/// Parses a body. An escape of half a surrogate pair, which JavaScript sends for a broken text, becomes U+FFFD (one
/// unit of UTF-16, as it was). Nothing where it is no JSON in UTF-8.
std::optional<nlohmann::json> parse_body(std::string body);

}  // namespace yakugo::check
