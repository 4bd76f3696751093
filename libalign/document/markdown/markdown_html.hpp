// SPDX-License-Identifier: Apache-2.0
// Markdown rendered as HTML that knows where it comes from.
#pragma once

#include "libalign/markup/placed_text.hpp"

#include <cstddef>

namespace yakugo::document {

/// The HTML of a Markdown text from byte `begin` of it on: CommonMark 0.30 with the tables and strikethrough of GFM. Its
/// origin leads to the bytes of the file; tags that Markdown has no letters for stand at the place before them. Links
/// keep their address, pictures their alternative text.
markup::PlacedText markdown_html(const markup::PlacedText& markdown, std::size_t begin);

}  // namespace yakugo::document
