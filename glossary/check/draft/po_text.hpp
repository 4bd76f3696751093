// SPDX-License-Identifier: Apache-2.0
// What stands between the quotation marks of a PO file.
#pragma once

#include "glossary/check/draft/draft.hpp"

#include <cstddef>
#include <string>

namespace yakugo::check {

/// Adds what a range of SourceFile::text says to a text, up to the quotation mark that ends the string; each escape is a
/// run of its own in `origin`. Returns where it stopped.
std::size_t add_po_text(const SourceFile& file, ByteRange range, std::string& text, markup::Origin& origin);

}  // namespace yakugo::check
