// SPDX-License-Identifier: Apache-2.0
// Markdown (CommonMark by md4c, with GFM's tables) is HTML with other marks: it is read as such.
#include "libalign/document/html/html.hpp"
#include "libalign/document/markdown/front_matter.hpp"
#include "libalign/document/markdown/markdown_html.hpp"
#include "libalign/document/readers.hpp"

#include <utility>

namespace yakugo::document {

Flow read_markdown_flow(const std::string& bytes, const std::string& name) {
    Flow flow;
    markup::PlacedText placed = markup::placed_text(bytes, name, flow.diagnostics);
    Part& part = flow.parts.emplace_back();
    PartWriter out(part);
    const auto line_of = [&](std::size_t byte) { return placed.line_of(byte); };
    const FrontMatter front = read_front_matter(placed.text);
    flow.entries.push_back(front.entry);
    if (!front.title.empty()) {
        out.add(placed.text, placed.origin, front.title);
        out.end(Mark::title, line_of(placed.origin.file(front.title).begin), 0);
        out.gap();
    }
    const markup::PlacedText html = markdown_html(placed, front.end);
    append_html(html, out, {.number = line_of, .url = front.entry.url});
    part.line_starts = std::move(placed.line_starts);
    part.encoding = std::move(placed.encoding);
    part.guessed = placed.guessed;
    return flow;
}

}  // namespace yakugo::document
