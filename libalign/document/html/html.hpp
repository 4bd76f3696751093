// SPDX-License-Identifier: Apache-2.0
// HTML as the text that a browser shows: for saved pages, contents of feeds and chapters of EPUB.
#pragma once

#include "libalign/document/flow.hpp"
#include "libalign/markup/placed_text.hpp"

#include <cstddef>
#include <functional>
#include <string>

namespace yakugo::document {

/// What append_html() has to know beside the text.
struct HtmlContext {
    /// The number of a line (FlowLine::number) that begins at this byte of the file. Called once for each line that is
    /// there, in order: a counter of paragraphs may be counted up in it.
    std::function<std::size_t(std::size_t byte)> number;
    std::size_t entry = 0;  ///< of the lines, index of Flow::entries
    std::string url = {};   ///< of the page: what links to its host is no source of it; may be empty
    /// XHTML by XML's rules, as in EPUB: <p/> is a whole element, CDATA sections are text. Else HTML 5, where they are
    /// not.
    bool is_xml = false;
};

/// Adds the lines of a page or fragment: all that is visible in its body, without choosing an article. White space is
/// collapsed, blocks and <br> end lines, paragraphs have gaps; ruby's readings, scripts, forms and hidden elements are
/// left out; Mark says what a line is. A link to another host that is alone on its line, or follows a word as "Source:",
/// or whose text is a URL cut short, is followed by a line with its href.
///
/// The grammar of tags is that of the HTML Standard (WHATWG, 13.2), as far as it moves text: nothing is refused,
/// elements below the 512th level are put side by side, as in Chromium. Linear time; memory is a small multiple of the
/// text.
void append_html(const markup::PlacedText& html, PartWriter& out, const HtmlContext& context);

/// All that a fragment says as one line, as a title that has tags in it.
void append_html_line(const markup::PlacedText& html, Mark mark, PartWriter& out, const HtmlContext& context);

}  // namespace yakugo::document
