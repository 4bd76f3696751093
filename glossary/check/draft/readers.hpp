// SPDX-License-Identifier: Apache-2.0
// One function a form: each adds its units to a draft whose only file is read by it.
#pragma once

#include "glossary/check/draft/read.hpp"
#include "libalign/document/read.hpp"

#include <string>
#include <vector>

namespace yakugo::check {

/// Splits files[file] into paragraphs. The target is guessed where options have none.
void read_text(Draft& draft, std::size_t file, const ReadDraft& options);
void read_markdown(Draft& draft, std::size_t file, const ReadDraft& options);
/// Adds nothing and returns false where the text is no dump of posts and `sure` is not set.
bool read_dump(Draft& draft, std::size_t file, const ReadDraft& options, bool sure);
void read_xml_units(Draft& draft, std::string name, std::string bytes, Form form, const ReadDraft& options);
void read_po_units(Draft& draft, std::string name, std::string bytes, const ReadDraft& options);
void read_table_units(Draft& draft, std::string name, std::string bytes, const ReadDraft& options);
/// A file a part, as document::Part. Numbers are paragraphs where the form has no lines.
void read_document(Draft& draft, const std::string& name, std::string bytes, document::Form form,
                   const ReadDraft& options);

/// A unit with one side: in the language of its letters, in the target language where it has none of either.
void add_text(Draft& draft, Text text, std::size_t part = 0);
/// options.target, else the language that most letters of the text are in, else Japanese.
Language target_of(std::string_view text, const ReadDraft& options);

}  // namespace yakugo::check
