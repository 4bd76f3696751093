// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/edit/escape.hpp"

#include "glossary/check/draft/po_text.hpp"
#include "glossary/exchange/po/po_quoted.hpp"
#include "libalign/markup/xml/tokens.hpp"
#include "libalign/text/encoder.hpp"
#include "libalign/text/unicode.hpp"

#include <fmt/format.h>

#include <utility>

namespace yakugo::check {
namespace {

// The range of SourceFile::text that comes from exactly these bytes.
std::optional<ByteRange> range_of(const SourceFile& file, ByteRange bytes) {
    if (bytes.empty() || bytes.end > file.bytes.size()) return std::nullopt;
    const ByteRange out{file.origin.text_at(bytes.begin), file.origin.text_at(bytes.end)};
    if (out.empty() || file.origin.file(out) != bytes || !file.origin.is_contiguous(out)) return std::nullopt;
    return out;
}

bool is_in_cdata(const SourceFile& file, ByteRange place) {
    const auto range = range_of(file, place);
    if (!range) return false;
    const std::string_view before = std::string_view(file.text).substr(0, range->begin);
    const std::size_t open = before.rfind("<![CDATA["), close = before.rfind("]]>");
    return open != std::string_view::npos && (close == std::string_view::npos || close < open);
}

std::string xml_escaped(std::string_view text, const std::string& encoding) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = text::next_code_point(text, at);
        const std::string_view character = text.substr(begin, at - begin);
        if (c == U'&') {
            out += "&amp;";
        } else if (c == U'<') {
            out += "&lt;";
        } else if (c == U'>') {
            out += "&gt;";
        } else if (encoding == "UTF-8" || text::encode(character, encoding)) {
            out += character;
        } else {
            out += fmt::format("&#x{:X};", static_cast<std::uint32_t>(c));
        }
    }
    return out;
}

}  // namespace

std::optional<std::string> text_at(const SourceFile& file, ByteRange bytes) {
    const auto range = range_of(file, bytes);
    if (!range) return std::nullopt;
    const std::string_view raw = slice(file.text, *range);
    switch (file.escapes) {
        case Escapes::none:
            if (raw.find('\n') != std::string_view::npos) return std::nullopt;
            return std::string(raw);
        case Escapes::table: {
            std::string out;
            for (std::size_t at = 0; at < raw.size(); ++at) {
                out += raw[at];
                if (raw.substr(at).starts_with("\"\"")) ++at;
            }
            return out;
        }
        case Escapes::xml: {
            if (raw.find('<') != std::string_view::npos) return std::nullopt;
            std::string out;
            markup::Origin unused;
            markup::add_xml_text(file, {markup::XmlToken::Kind::text, {}, *range}, out, unused);
            return out;
        }
        case Escapes::po: {
            std::string out;
            markup::Origin unused;
            if (add_po_text(file, *range, out, unused) < range->end) return std::nullopt;
            return out;
        }
    }
    return std::nullopt;
}

std::optional<std::string> bytes_for(const SourceFile& file, ByteRange place, std::string_view text,
                                     std::string& reason) {
    std::string escaped(text);
    if (text.find_first_of("\r\n") != std::string_view::npos) {
        reason = "a line break cannot be put in";
        return std::nullopt;
    }
    if (file.escapes == Escapes::xml) {
        if (text.find_first_of("<&>") == std::string_view::npos || !is_in_cdata(file, place))
            escaped = xml_escaped(text, file.encoding);
    } else if (file.escapes == Escapes::po) {
        escaped = exchange::po_quoted(text);
        escaped = escaped.substr(1, escaped.size() - 2);
    } else if (file.escapes == Escapes::table && text.find_first_of("\",;\t|") != std::string_view::npos) {
        reason = "the cell would have to be quoted";
        return std::nullopt;
    }
    std::optional<std::string> bytes = text::encode(escaped, file.encoding);
    if (!bytes) reason = fmt::format("\"{}\" cannot be written in {}", text, file.encoding);
    return bytes;
}

}  // namespace yakugo::check
