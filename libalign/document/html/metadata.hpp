// SPDX-License-Identifier: Apache-2.0
// What the head of a page says: Open Graph, meta, link, JSON-LD.
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/document/html/tree.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::document::html {

struct Metadata {
    std::string url;                  ///< rel="canonical", else og:url, JSON-LD's, where a browser saved it from
    std::string date;                 ///< article:published_time, JSON-LD's datePublished, Dublin Core
    std::vector<std::string> labels;  ///< article:tag, else keywords
    bool is_article = false;          ///< og:type is "article", or JSON-LD has one article
    std::optional<ByteRange> title;   ///< og:title's value, else the text of <title> without the site's name
    std::string site;                 ///< og:site_name
};

/// Of the whole page: authoring systems put metadata into the body too. Values are unescaped; `title` is of the text.
Metadata metadata_of(std::string_view text, const Tree& tree);

}  // namespace yakugo::document::html
