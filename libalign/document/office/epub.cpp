// SPDX-License-Identifier: Apache-2.0
// EPUB 2 and 3: its chapters, each read as the page that it is.
#include "libalign/document/html/html.hpp"
#include "libalign/document/office/epub_package.hpp"
#include "libalign/document/office/package.hpp"
#include "libalign/document/readers.hpp"
#include "libalign/markup/placed_text.hpp"
#include "libalign/markup/xml/decoding.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::document {
namespace {

markup::PlacedText decoded(const std::string& bytes, const std::string& name, std::vector<Diagnostic>& diagnostics) {
    const std::string encoding = markup::xml_encoding(std::string_view(bytes).substr(0, 4096));
    if (encoding == "UTF-8" && !text::is_valid_utf8(bytes)) return markup::placed_text(bytes, name, diagnostics);
    return markup::placed_text_in(bytes, encoding, name);
}

}  // namespace

Flow read_epub_flow(const std::string& bytes, const std::string& name) {
    markup::ZipArchive archive(bytes, name, package_options("an EPUB (a ZIP archive)"));
    Flow flow;
    flow.paragraphs = true;
    flow.diagnostics = archive.diagnostics();
    EpubPackage package = read_epub_package(archive, flow.diagnostics);
    std::size_t number = 0;
    bool has_lines = false;
    for (const EpubPackage::Chapter& chapter : package.chapters) {
        Part part;
        part.member = chapter.member;
        part.bytes = archive.read(chapter.member);
        const markup::PlacedText html = decoded(part.bytes, name + ':' + chapter.member, flow.diagnostics);
        part.encoding = html.encoding;
        part.guessed = html.guessed;
        part.line_starts = html.line_starts;
        PartWriter writer(part);
        append_html(html, writer, {.number = [&](std::size_t) { return ++number; }, .is_xml = chapter.is_xml});
        has_lines = has_lines || !part.lines.empty();
        flow.parts.push_back(std::move(part));
    }
    if (has_lines)
        flow.entries.push_back(
            {.date = std::move(package.date), .url = std::move(package.url), .labels = std::move(package.subjects)});
    return flow;
}

}  // namespace yakugo::document
