// SPDX-License-Identifier: Apache-2.0
// Where the running text of a page stands: paragraphs, as against menus, teasers and labels.
#pragma once

#include "libalign/document/html/tree.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace yakugo::document::html {

/// Bytes of running text before each node, and of the whole page at the end. Running text is what stands between two
/// borders of blocks, if it has 80 bytes or more and less than half of them are links (Kohlschuetter, Fankhauser and
/// Nejdl 2010: length and density of links tell text from boilerplate). `skipped` nodes have none. Linear.
std::vector<std::uint32_t> prose_before(std::string_view text, const Tree& tree, const std::vector<bool>& skipped);

}  // namespace yakugo::document::html
