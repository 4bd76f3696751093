// SPDX-License-Identifier: Apache-2.0
// What stands before a Markdown text between two lines of "---" or "+++": the post's title, date and labels (Jekyll, Hugo, Zola).
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/document/flow.hpp"

#include <cstddef>
#include <string_view>

namespace yakugo::document {

struct FrontMatter {
    std::size_t end = 0;  ///< byte at which the Markdown begins; 0: there is none
    ByteRange title;      ///< of the text, without quotation marks; empty: none
    Entry entry;          ///< a post where there is a title
};

/// `text` is UTF-8 with LF. Of YAML (---) and TOML (+++) what such files use: "key: value" or "key = value" at the beginning of a line, values
/// bare or in quotation marks, without their escapes; lists as [a, b], on one line or several, or as lines of "- a".
FrontMatter read_front_matter(std::string_view text);

}  // namespace yakugo::document
