// SPDX-License-Identifier: Apache-2.0
// The elements and texts of a page, which lies in one vector in the order of the file.
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/document/html/tags.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace yakugo::document::html {

using NodeIndex = std::uint32_t;

struct Node {
    enum class Kind : std::uint8_t { element, text, verbatim };
    std::uint32_t begin = 0, end = 0;  ///< bytes of the text: of an element's start tag, or of a text
    NodeIndex parent = 0;
    NodeIndex last = 0;  ///< one behind the last node inside of it
    Tag tag = Tag::unknown;
    Kind kind = Kind::element;

    ByteRange range() const { return {begin, end}; }
    bool is_element() const { return kind == Kind::element; }
};

/// nodes[0] is the document, an element without a tag of its own.
struct Tree {
    std::vector<Node> nodes;
    std::optional<std::size_t> broken_tag;  ///< see Tokens::broken_tag()
    std::size_t too_deep = 0;               ///< elements that were put beside others, because they were too deep
};

/// Reads a page as the HTML Standard's tree construction (13.2.6) does, as far as it matters for text: implied end
/// tags, tables, the scopes that end tags cannot leave, SVG and MathML. Not done: moving text that stands in a table
/// but in no cell before the table, and taking formatting elements up again behind a block they were left open in.
/// Elements below the 512th level are put beside the one at that level, as Chromium does. Linear; 20 bytes a node.
/// Precondition: fewer than 2^32 bytes.
Tree parse(std::string_view text, bool is_xml);

}  // namespace yakugo::document::html
