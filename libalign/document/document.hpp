// SPDX-License-Identifier: Apache-2.0
// The model that every reader fills: a document, its posts and their blocks.
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/core/diagnostic.hpp"
#include "libalign/core/language.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::document {

/// What a block is in its post. A caption stands under a picture, an alt text replaces one (or is its file name). A sentence is one of
/// a whole text in either language, as sentence alignment gives it ("sentence_pair" in outputs); no reader of posts makes one.
enum class BlockKind { title, dek, caption, alt, credit, byline, date, url, heading, body, list, sentence };

std::string_view name(BlockKind kind);

/// A run of text of one kind. `range` is in Document::text, trimmed, without the credit that `credit` holds.
struct Block {
    BlockKind kind = BlockKind::body;
    std::optional<Language> language;  ///< none for dates and URLs
    std::size_t line = 0;              ///< 1-based line of the source on which the block stands
    ByteRange range;
    ByteRange credit;  ///< of a caption or alt text: "(写真:…)" at its end; empty where there is none
};

/// A title, standfirst and so on as a field: where it stands and what it says.
struct Field {
    std::string text;      ///< empty: the post has none
    std::size_t line = 0;  ///< 1-based; 0 where there is none
    ByteRange range;       ///< of the text in Document::text
};

/// One article. Fields that the post lacks are empty.
struct Post {
    std::size_t first_line = 0,
                last_line = 0;  ///< 1-based, from the Japanese title to the last line that belongs to it
    Field title_ja;             ///< without outlet and comment
    Field title_en, dek_ja, dek_en;
    std::string comment;  ///< the translator's own words after a dash in the title line
    std::string outlet;   ///< the English publication, by the URL's host where that contradicts the printed label
    std::string printed_outlet;  ///< as printed in brackets after the Japanese title
    std::vector<std::string> authors;
    std::size_t authors_line = 0;
    std::string date;  ///< ISO 8601 day; of the English article, else of the day header that governs the post
    std::string url;
    std::vector<std::string> labels;  ///< under which it was published
    std::vector<Block> blocks;        ///< all of them in the order of the source
};

struct Document {
    std::string source;  ///< file name as given
    std::string text;    ///< UTF-8
    std::vector<Post> posts;
    std::vector<Diagnostic> diagnostics;

    std::string_view at(ByteRange range) const { return slice(text, range); }
};

}  // namespace yakugo::document
