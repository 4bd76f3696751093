// SPDX-License-Identifier: Apache-2.0
// From a file, or a text and its translation in two files, to a draft.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "libalign/bitext/known_terms.hpp"
#include "libalign/bitext/model.hpp"
#include "libalign/link/linker.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace yakugo::check {

/// What a file is read as.
enum class Form {
    text,      ///< paragraphs, of one line each or hard-wrapped
    markdown,  ///< CommonMark's blocks; code, front matter and link targets are masked
    dump,      ///< posts of a blog page saved as text: blocks, those that translate each other joined
    table,     ///< TSV, CSV: side by side, a row a unit
    tmx,
    xliff,  ///< 1.0 to 2.2, sdlxliff, mqxliff, mxliff
    po,
    html,  ///< html, feed, docx, odt, epub: see document::Form
    feed,
    docx,
    odt,
    epub
};

/// "text", "markdown", "posts", ... as --as takes them.
std::string_view name(Form form);
std::optional<Form> form_named(std::string_view name);

struct ReadDraft {
    std::optional<Form> form = {};        ///< none: by content, then by the file's extension
    std::optional<Language> target = {};  ///< none: the target language that the file names; of a text by its script
    std::optional<Language> source =
        {};  ///< of forms that do not say; none: of a table that of its first column, else English
    const link::Resources* resources = nullptr;  ///< pairs the blocks of posts; null: they stay apart
    std::size_t jobs = 1;  ///< threads that a large file is read in; the draft is the same for any number
};

/// `bytes` as on disk, in whatever encoding. Texts are masked and their quotations marked (masks.hpp). Units of forms
/// are those of exchange's readers; where a text cannot be found again in the bytes, it has only its line, and nothing
/// in it can be fixed.
///
/// Form::text: a paragraph a unit, in the language of its own letters. Form::dump: a file is one where a post with a
/// Japanese title, an English title and a URL is found; what stands outside posts and blocks is a unit too. PO: not the
/// obsolete messages.
///
/// Throws InputError where the file cannot be read at all: no text, another form, no such encoding. Damage in part of
/// it is a diagnostic of severity error; the rest is there. Memory is a small multiple of the file.
Draft read_draft(const std::string& name, std::string bytes, const ReadDraft& options);

/// A text and its translation, in any form that document::form_of() tells, aligned sentence by sentence: a unit a bead, in
/// the order of the target. The files of the source come before those of the target, which is checked: its language is
/// Draft::target, and a sentence without counterpart is Unit::unaligned.
struct TextFile {
    std::string name, bytes;
};
struct AlignDraft {
    const bitext::Model& model;
    const link::Resources& resources;
    std::span<const bitext::KnownTerm> known = {};
    std::optional<Language> target = {};  ///< none: by script
};
/// Throws InputError where either has no text, both are in one language, or neither translates the other.
Draft read_pair_of_files(TextFile source, TextFile target, const AlignDraft& options);

}  // namespace yakugo::check
