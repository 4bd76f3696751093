// SPDX-License-Identifier: Apache-2.0
// The blocks of a Markdown text (CommonMark 0.31, with the tables of GFM and front matter).
#pragma once

#include "glossary/check/draft/compose.hpp"

#include <string_view>
#include <vector>

namespace yakugo::check {

struct MarkdownBlock {
    std::vector<ByteRange> lines;  ///< of the text, without markers, indentation and white space round them
    document::BlockKind kind = document::BlockKind::body;  ///< heading, list, body
};

struct Markdown {
    std::vector<MarkdownBlock> blocks;  ///< in order: paragraphs, headings, list items, cells of tables
    std::vector<ByteRange> hidden;      ///< front matter, code blocks, scripts, comments: whole lines
    std::size_t unclosed = 0;           ///< 1-based line of a code block that goes on to the end of the text; 0: none
};

/// `text` is UTF-8 with LF. Whatever it is, it is some Markdown. Linear.
Markdown read_blocks(std::string_view text);

std::vector<ByteRange> hidden_parts(std::string_view text);

/// The lines of a block without the asterisks and tildes of its emphasis, outside of code spans: **弁** is 弁.
std::vector<Part> without_emphasis(std::string_view text, const MarkdownBlock& block);

}  // namespace yakugo::check
