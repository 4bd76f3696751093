// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/html/html.hpp"

#include "libalign/document/html/layout.hpp"
#include "libalign/document/html/tree.hpp"

namespace yakugo::document {

void append_html(const markup::PlacedText& html, PartWriter& out, const HtmlContext& context) {
    const html::Tree tree = html::parse(html.text, context.is_xml);
    const std::vector<bool> nothing_skipped;
    html::Layout(html, tree, nothing_skipped, out, context).write(0);
}

void append_html_line(const markup::PlacedText& html, Mark mark, PartWriter& out, const HtmlContext& context) {
    const html::Tree tree = html::parse(html.text, context.is_xml);
    const std::vector<bool> nothing_skipped;
    html::Layout(html, tree, nothing_skipped, out, context).write_line(0, mark);
}

}  // namespace yakugo::document
