// SPDX-License-Identifier: Apache-2.0
// The entries of Atom and RSS as places in the file: what they are, and where their texts stand.
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/markup/placed_text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace yakugo::document::feed {

/// `markup` stands in the file as HTML, without escapes of another form round it.
enum class TextType { text, html, xhtml, markup };

/// The inside of an element; bytes of the file's text.
struct Text {
    ByteRange range;
    TextType type = TextType::text;
};

enum class Kind { post, comment, page, draft, other };

struct FeedEntry {
    Kind kind = Kind::post;
    std::optional<Text> title, content, more, summary;  ///< `more`: behind the content
    std::string url, date;
    std::vector<std::string> labels;
    std::size_t comments = 0;     ///< that stand inside, as in WXR
    bool has_own_breaks = false;  ///< as the editors of WordPress and Movable Type keep a text: see wordpress_html()
};

struct Entries {
    bool is_feed = false;  ///< there is an element that a feed begins with
    std::vector<FeedEntry> entries;
};

/// Atom (RFC 4287), RSS 2.0 with content:encoded and Dublin Core, RSS 1.0; Blogger's backups (category of scheme
/// "http://schemas.google.com/g/2005#kind", app:draft) and Google Takeout's (blogger:type, blogger:status); WXR 1.0 to
/// 1.2. Never fails: damage costs the elements it is in. Linear; memory grows with the number of entries only.
Entries entries_of(const markup::PlacedText& file);

}  // namespace yakugo::document::feed
