// SPDX-License-Identifier: Apache-2.0
// From UTF-8 back to the encoding of a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yakugo::text {

/// The bytes of a text in an encoding, by its name as StreamDecoder::open() takes it, without byte order mark. Nothing
/// where the encoding is unknown, where it has shift states (ISO-2022-JP, whose bytes depend on what stands before), or
/// where it lacks a character: 𠮟 in Shift_JIS. What comes back decodes to exactly `utf8`. Any thread.
std::optional<std::string> encode(std::string_view utf8, const std::string& encoding);

}  // namespace yakugo::text
