// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/html/encoding.hpp"

#include "libalign/document/html/properties.hpp"
#include "libalign/document/html/tokens.hpp"
#include "libalign/text/converter_name.hpp"
#include "libalign/text/encoding.hpp"
#include "libalign/text/stream_decoder.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace yakugo::document::html {

namespace {

constexpr std::size_t kSearched = 4096;  // bytes; the Standard asks for 1,024 at least, old pages begin with more

using Label = std::pair<std::string_view, std::string_view>;
// Encoding Standard (WHATWG), 4.2: labels that mean something else than the registry of IANA says.
constexpr auto kLabels = std::to_array<Label>({
    {"iso-8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"ascii", "windows-1252"},
    {"utf8", "UTF-8"},
    {"utf-8", "UTF-8"},
    {"utf-16", "UTF-8"},  // the page was read as ASCII as far as here
    {"utf-16le", "UTF-8"},
    {"utf-16be", "UTF-8"},
});

std::string canonical(std::string_view label) {
    label = text::trim(label);
    for (const auto& [known, name] : kLabels) {
        if (same_name(label, known)) return std::string(name);
    }
    const auto japanese = text::japanese_encoding(std::string(label));
    return japanese ? std::string(text::name(*japanese)) : std::string(label);
}

std::string_view charset_in(std::string_view content) {
    const std::size_t at = content.find("charset=");
    if (at == std::string_view::npos) return {};
    std::string_view value = content.substr(at + 8);
    if (!value.empty() && (value[0] == '"' || value[0] == '\'')) value.remove_prefix(1);
    return value.substr(0, value.find_first_of(" ;\"'"));
}

std::string_view xml_declared(std::string_view bytes) {
    if (!bytes.starts_with("<?xml")) return {};
    const std::string_view declaration = bytes.substr(0, bytes.find("?>"));
    const std::size_t at = declaration.find("encoding=");
    if (at == std::string_view::npos || at + 10 >= declaration.size()) return {};
    const std::string_view value = declaration.substr(at + 10);
    return value.substr(0, value.find_first_of("\"'"));
}

bool has_mark(std::string_view bytes) {
    return bytes.starts_with(text::kUtf8Bom) || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

// UTF-16 has NULs for half of its ASCII; a page with fewer has some that mean nothing.
bool has_stray_nul(std::string_view bytes) {
    if (bytes.find('\0') == std::string_view::npos || has_mark(bytes)) return false;
    return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0')) * 10 < bytes.size();
}

markup::PlacedText decode_text(std::string_view bytes, const std::string& name, std::vector<Diagnostic>& diagnostics) {
    if (has_mark(bytes)) return markup::placed_text(bytes, name, diagnostics);
    const bool is_ascii = text::ascii_prefix(bytes) == bytes.size();
    if (!is_ascii && text::valid_utf8_prefix(bytes) == bytes.size())
        return markup::placed_text_in(bytes, "UTF-8", name);
    const std::string declared = declared_encoding(bytes);
    const bool shifts = is_ascii && bytes.find('\x1B') != std::string_view::npos;
    if (declared.empty() || declared == "UTF-8" || (shifts && declared != "ISO-2022-JP"))
        return markup::placed_text(bytes, name, diagnostics);
    if (!text::StreamDecoder::open(declared)) {
        diagnostics.push_back({Severity::warning,
                               {name, 1},
                               0,
                               "expected a known encoding, found \"" + declared.substr(0, 100) + "\"; it was guessed"});
        return markup::placed_text(bytes, name, diagnostics);
    }
    if (const auto encoding = text::japanese_encoding(declared)) {
        text::Decoded decoded = text::decode_as(bytes, *encoding, name);
        std::move(decoded.diagnostics.begin(), decoded.diagnostics.end(), std::back_inserter(diagnostics));
    }
    return markup::placed_text_in(bytes, declared, name);
}

}  // namespace

std::string declared_encoding(std::string_view bytes) {
    bytes = bytes.substr(0, kSearched);
    Tokens tokens(bytes, false);
    for (Token token; tokens.next(token);) {
        if (token.kind != Token::Kind::start || token.tag != Tag::meta) continue;
        const Properties properties(bytes, token.range);
        if (properties.has(Key::charset)) return canonical(properties.raw(Key::charset));
        if (!properties.is(Key::http_equiv, "content-type")) continue;
        if (const std::string_view charset = charset_in(properties.raw(Key::content)); !charset.empty())
            return canonical(charset);
    }
    return canonical(xml_declared(bytes));
}

markup::PlacedText decode(std::string_view bytes, const std::string& name, std::vector<Diagnostic>& diagnostics) {
    if (!has_stray_nul(bytes)) return decode_text(bytes, name, diagnostics);
    std::string copy(bytes);
    std::replace(copy.begin(), copy.end(), '\0', '\x7F');  // what the layout drops
    return decode_text(copy, name, diagnostics);
}

}  // namespace yakugo::document::html
