// SPDX-License-Identifier: Apache-2.0
// The forms in which a document can be given, and the one door through which all of them are read.
#pragma once

#include "libalign/document/document.hpp"
#include "libalign/document/flow.hpp"
#include "libalign/markup/zip.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace yakugo::document {

enum class Form {
    text,      ///< a page saved as plain text, or any other plain text
    html,      ///< a saved page: HTML 5 as browsers read it, XHTML
    feed,      ///< Atom (a Blogger export among it), RSS 2.0 (a WordPress export, WXR, among it), Movable Type's export
    markdown,  ///< CommonMark
    docx,      ///< ECMA-376 WordprocessingML
    odt,       ///< OpenDocument 1.0 to 1.3 text
    epub,      ///< EPUB 2 and 3
};

/// "text", "html", ... as --as takes them.
std::string_view name(Form form);
std::optional<Form> form_named(std::string_view name);

/// By content (ZIP archives by what is in them, XML by its root element, HTML by its first tag), then by the extension
/// of `name`; else text. `bytes` is the whole file. Throws InputError for what is plainly no document: a ZIP archive of
/// other things, XML with another root.
Form form_of(const std::string& bytes, const std::string& name);

/// Whether an archive is one file to its users: an office document of whatever kind, an EPUB.
bool is_package(const markup::ZipArchive& archive);

/// .md, .markdown, .mkd
bool is_markdown_name(std::string_view name);

/// The lines of a document; without `form`, of the form that form_of() tells. `name` stands in messages. Throws
/// InputError where the file cannot be read at all: no text, another form, no such encoding, more than the form's limits
/// (depth, size of members). Damage in part of it is a diagnostic; the rest is there. Memory is a small multiple of the
/// file.
Flow read_flow(const std::string& bytes, const std::string& name, std::optional<Form> form = {});

/// The posts of a document that was read as a flow.
Document posts_of(Flow flow, const std::string& source);

}  // namespace yakugo::document
