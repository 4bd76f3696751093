// SPDX-License-Identifier: Apache-2.0
// What stands in a file for a text, and the other way round.
#pragma once

#include "glossary/check/draft/draft.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace yakugo::check {

/// What a range of SourceFile::bytes says, escapes resolved; nothing where it holds more than text: a tag, the end of a
/// string, half a character.
std::optional<std::string> text_at(const SourceFile& file, ByteRange bytes);

/// The bytes to write for a text at a place. Where there are none, `reason` says why.
std::optional<std::string> bytes_for(const SourceFile& file, ByteRange place, std::string_view text,
                                     std::string& reason);

}  // namespace yakugo::check
