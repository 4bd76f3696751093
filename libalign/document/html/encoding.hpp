// SPDX-License-Identifier: Apache-2.0
// The encoding of a page by what it says of itself, where that is true.
#pragma once

#include "libalign/core/diagnostic.hpp"
#include "libalign/markup/placed_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::document::html {

/// What <meta charset>, <meta http-equiv="Content-Type"> or an XML declaration within the first 4,096 bytes says, by
/// the name that the decoder knows: the labels of the Encoding Standard, so that "Shift_JIS" is Windows-31J and
/// "ISO-8859-1" is windows-1252. Empty where nothing is said.
std::string declared_encoding(std::string_view bytes);

/// Decodes a page: byte order mark; valid UTF-8 with characters beyond ASCII, whatever the page says (a browser that
/// saves a page anew leaves the old declaration in it); what the page says, if the decoder knows it; else
/// text::decode()'s guess. NULs are dropped, as browsers do. Throws InputError where it is no text.
markup::PlacedText decode(std::string_view bytes, const std::string& name, std::vector<Diagnostic>& diagnostics);

}  // namespace yakugo::document::html
