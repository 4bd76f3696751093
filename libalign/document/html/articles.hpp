// SPDX-License-Identifier: Apache-2.0
// The articles of a page: by microformats, schema.org, HTML 5, and the classes of authoring systems.
#pragma once

#include "libalign/document/flow.hpp"
#include "libalign/document/html/metadata.hpp"
#include "libalign/document/html/survey.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace yakugo::document::html {

struct Article {
    NodeIndex root = 0;
    std::optional<NodeIndex> title;          ///< an element inside of it
    std::optional<ByteRange> printed_title;  ///< where there is none: a value of the head
    std::vector<NodeIndex> parts;            ///< what is written, in order; the title not among them
    bool is_english = false;                 ///< by its title
    Entry entry;
};

/// At least one, in the order of the page. Where several are found and the page says that it is one article, the
/// longest is taken; titles without text, as in lists of posts, are none. Where nothing tells an article, there is one
/// whose entry is no post: the page without boxes of links, which `survey` skips from then on.
std::vector<Article> find_articles(std::string_view text, const Tree& tree, Survey& survey, const Metadata& metadata);

}  // namespace yakugo::document::html
