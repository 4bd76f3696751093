// SPDX-License-Identifier: Apache-2.0
// The forms in which a document can be given, and the one door through which all of them are read.
#pragma once

#include "libalign/document/document.hpp"
#include "libalign/document/flow.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace yakugo::document {

enum class Form {
    text,      ///< a page saved as plain text, or any other plain text
    html,      ///< a saved page: HTML 5 as browsers read it, XHTML
    feed,      ///< Atom (a Blogger export among it), RSS 2.0 (a WordPress export, WXR, among it)
    markdown,  ///< CommonMark
    docx,      ///< ECMA-376 WordprocessingML
    odt,       ///< OpenDocument 1.0 to 1.3 text
    epub,      ///< EPUB 2 and 3
};

/// "text", "html", ... as --as takes them.
std::string_view name(Form form);
std::optional<Form> form_named(std::string_view name);

/// By content (ZIP archives by what is in them, XML by its root element, HTML by its first tags), then by the
/// extension of `name`; else text. `bytes` is the whole file.
Form form_of(std::string_view bytes, const std::string& name);

/// The lines of a document. `name` stands in messages. Throws InputError where the file cannot be read at all: no
/// text, another form than `form`, no such encoding, more than the form's limits (depth, size of members). Damage in
/// part of it is a diagnostic; the rest is there. Memory is a small multiple of the file.
Flow read_flow(std::string bytes, const std::string& name, Form form);

/// The posts of a document that was read as a flow.
Document posts_of(Flow flow, const std::string& source);

}  // namespace yakugo::document
