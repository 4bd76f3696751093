// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/document/html_lines.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <array>

namespace html_lines {

using namespace yakugo;
using namespace yakugo::document;

std::string_view name(Mark mark) {
    constexpr std::array<std::string_view, 9> names = {"",     "title", "heading", "caption", "alt",
                                                       "list", "quote", "cell",    "note"};
    return names.at(static_cast<std::size_t>(mark));
}

std::string shown(const Flow& flow) {
    std::string out;
    std::size_t entry = 0;
    for (const Part& part : flow.parts) {
        std::size_t next = 0;
        for (const FlowLine& line : part.lines) {
            if (!out.empty()) out += line.entry != entry ? "\n" : line.range.begin > next ? "||" : "|";
            entry = line.entry;
            next = line.range.end + 1;
            if (line.mark != Mark::none) out += std::string(name(line.mark)) + ':';
            out += slice(part.text, line.range);
        }
    }
    return out;
}

Flow read(const markup::PlacedText& html, HtmlContext context) {
    Flow flow;
    flow.entries.emplace_back();
    PartWriter out(flow.parts.emplace_back());
    context.number = [&](std::size_t byte) { return html.line_of(byte); };
    append_html(html, out, context);
    return flow;
}

std::string shown(std::string_view html, const HtmlContext& context) {
    return shown(read(markup::placed_text_in(html, "UTF-8", "test"), context));
}

std::string encoded(std::string_view utf8, const char* encoding) {
    const auto wide = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
    UErrorCode error = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(encoding, &error);
    std::string out(utf8.size() * 4 + 16, '\0');
    const std::int32_t size = ucnv_fromUChars(converter, out.data(), static_cast<std::int32_t>(out.size()),
                                              wide.getBuffer(), wide.length(), &error);
    ucnv_close(converter);
    out.resize(static_cast<std::size_t>(size));
    return out;
}

}  // namespace html_lines
