// SPDX-License-Identifier: Apache-2.0
// From the bytes of a file to its text, with the place of each character on disk.
#pragma once

#include "glossary/check/draft/draft.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace yakugo::check {

/// Fills SourceFile::code_points of its text.
void count_columns(SourceFile& file);

/// Decodes a file as text::decode() does: by byte order mark, else UTF-8, else a guess. What does not decode goes to
/// `diagnostics`. Throws InputError where it is no text. Linear.
SourceFile read_source(std::string name, std::string bytes, std::vector<Diagnostic>& diagnostics);

/// The same in an encoding that the file names ("Shift_JIS", "UTF-16LE"); a byte order mark is passed over. Throws
/// InputError where nobody knows the encoding.
SourceFile read_source_as(std::string name, std::string bytes, const std::string& encoding);

}  // namespace yakugo::check
