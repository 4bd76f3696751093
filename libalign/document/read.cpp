// SPDX-License-Identifier: Apache-2.0
// What a file is, and the reader for it.
#include "libalign/document/read.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/core/error.hpp"
#include "libalign/document/feed/movable_type.hpp"
#include "libalign/document/readers.hpp"
#include "libalign/markup/xml/decoding.hpp"
#include "libalign/markup/xml/tokens.hpp"
#include "libalign/markup/xml/xml_reader.hpp"
#include "libalign/text/encoding.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace yakugo::document {

namespace {

constexpr std::array<std::string_view, 7> kNames = {"text", "html", "feed", "markdown", "docx", "odt", "epub"};

bool ends_with_one_of(std::string_view name, std::initializer_list<std::string_view> extensions) {
    constexpr std::size_t kLongest = 16;
    const std::string end = ascii_lowered(name.substr(name.size() - std::min(name.size(), kLongest)));
    return std::any_of(extensions.begin(), extensions.end(), [&](std::string_view one) { return end.ends_with(one); });
}

/// The form of a package, if it is one of ours.
std::optional<Form> package_form(markup::ZipArchive& archive) {
    const std::string type = archive.has("mimetype") ? archive.read("mimetype") : "";
    if (type.starts_with("application/epub+zip") || archive.has("META-INF/container.xml")) return Form::epub;
    if (type.starts_with("application/vnd.oasis.opendocument.text")) return Form::odt;
    if (archive.has("[Content_Types].xml")) {
        const auto& members = archive.members();
        const bool is_word = std::any_of(members.begin(), members.end(),
                                         [](const auto& member) { return member.name.starts_with("word/"); });
        if (is_word) return Form::docx;
    }
    return std::nullopt;
}

Form form_of_archive(const std::string& bytes, const std::string& name) {
    markup::ZipArchive archive(bytes, name);
    if (const auto form = package_form(archive)) return *form;
    throw InputError({name, 0}, std::string("expected a document, found ") +
                                    (is_package(archive) ? "an office file of another kind" : "a ZIP archive"));
}

/// The beginning of a file as UTF-8: what is told by letters of ASCII can be told.
std::string head_of(const std::string& bytes, const std::string& name) {
    constexpr std::size_t kHead = 4096;  // bytes; an even number, for UTF-16
    const std::string_view head = std::string_view(bytes).substr(0, kHead);
    const std::string encoding = markup::xml_encoding(head);
    if (encoding != "UTF-16LE" && encoding != "UTF-16BE")
        return std::string(head.substr(head.starts_with(text::kUtf8Bom) ? text::kUtf8Bom.size() : 0));
    return markup::placed_text_in(head, encoding, name).text;
}

/// What the first tags of XML or HTML tell; nothing of a text.
std::optional<Form> form_of_markup(std::string_view head, const std::string& name) {
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    if (!head.starts_with('<')) return std::nullopt;
    if (ascii_lowered(head.substr(0, 14)) == "<!doctype html") return Form::html;
    markup::XmlTokens tokens(head);
    markup::XmlToken root;
    do {  // white space and comments may stand before it
        if (!tokens.next(root)) return std::nullopt;
    } while (root.kind == markup::XmlToken::Kind::text && markup::is_xml_space(slice(head, root.range)));
    if (root.kind != markup::XmlToken::Kind::start) return std::nullopt;
    const std::string element = ascii_lowered(root.name);
    if (element == "html" || element == "head" || element == "body") return Form::html;
    if (element == "feed" || element == "rss" || element == "rdf") return Form::feed;
    if (element == "document" && slice(head, root.range).starts_with("<office:")) return Form::odt;
    if (!head.starts_with("<?xml") || element.empty()) return std::nullopt;
    throw InputError({name, 1}, "expected a document (HTML, Atom, RSS, ODT), found XML with <" + element.substr(0, 50) +
                                    ">; yakugo import reads what translation tools write");
}

}  // namespace

std::string_view name(Form form) {
    return kNames.at(static_cast<std::size_t>(form));
}

std::optional<Form> form_named(std::string_view name) {
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<Form>(found - kNames.begin());
}

bool is_package(const markup::ZipArchive& archive) {
    return archive.has("mimetype") || archive.has("[Content_Types].xml") || archive.has("META-INF/container.xml");
}

bool is_markdown_name(std::string_view name) {
    return ends_with_one_of(name, {".md", ".markdown", ".mkd"});
}

Form form_of(const std::string& bytes, const std::string& name) {
    if (bytes.starts_with("PK\x03\x04")) return form_of_archive(bytes, name);
    if (const auto form = form_of_markup(head_of(bytes, name), name)) return *form;
    if (feed::is_movable_type(bytes)) return Form::feed;
    if (is_markdown_name(name)) return Form::markdown;
    if (ends_with_one_of(name, {".html", ".htm", ".xhtml", ".xht"})) return Form::html;
    if (ends_with_one_of(name, {".docx", ".docm", ".dotx"})) return Form::docx;
    if (ends_with_one_of(name, {".odt", ".ott"})) return Form::odt;
    if (ends_with_one_of(name, {".epub"})) return Form::epub;
    return Form::text;
}

Flow read_flow(const std::string& bytes, const std::string& name, std::optional<Form> form) {
    switch (form ? *form : form_of(bytes, name)) {
        case Form::text: return read_text_flow(bytes, name);
        case Form::html: return read_html_flow(bytes, name);
        case Form::feed: return read_feed_flow(bytes, name);
        case Form::markdown: return read_markdown_flow(bytes, name);
        case Form::docx: return read_docx_flow(bytes, name);
        case Form::odt: return read_odt_flow(bytes, name);
        case Form::epub: return read_epub_flow(bytes, name);
    }
    return {};
}

}  // namespace yakugo::document
