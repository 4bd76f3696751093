// SPDX-License-Identifier: Apache-2.0
// TBX, ISO 30042, in all the shapes that tools give it: one reader, one writer a dialect.
#pragma once

#include "glossary/exchange/reading.hpp"
#include "glossary/exchange/writing.hpp"

#include <iosfwd>
#include <memory>

namespace yakugo::exchange {

/// Reads TBX v3 (ISO 30042:2019: Core, Min, Basic; DCA and DCT, any prefix), v2 (<martif>, ISO 30042:2008, with tig or
/// ntig, with or without namespace), TBX-Min of 2013 (<TBX>), and MultiTerm's XML (<mtf>). The bytes in any encoding
/// that read_xml() takes.
///
/// Fields have the names of store::Field whatever the file calls them ("Part of Speech", 品詞, min:partOfSpeech), with
/// the values of TBX-Basic where the meaning is plain ("Noun", 名詞: noun; notRecommended: Usage::deprecated). A category
/// or an element that is not known becomes a field of its own name. The source and the note of a group belong to the
/// group's field (Field::with), and so does an attribute such as xml:lang. Dates become ISO 8601. The note of
/// yakugo_note.hpp becomes the fields that it holds. Text: no white space at its ends; a line break with indentation
/// behind it is one space, other line breaks stay; in a term any run of white space is one space, but for a single
/// U+3000. Tags inside a text (hi, foreign, ph) give their text.
///
/// Diagnostics: a language without code, a term without text (lost), an entry without terms (not given to the sink), an
/// id that was there before, an element that is not known; once a file: ids below the entry, back matter, links inside
/// texts, which are not kept. Throws InputError for damage (see ReadOptions) and "expected a <tbx> or <martif>
/// document, found <html>".
markup::ReadReport read_tbx(markup::Input& input, const EntrySink& sink, const ReadOptions& options);

/// TBX v3, TBX-Basic 1.2.1, DCA: <descrip type="definition">. Always valid: what TBX-Basic has no place for (other
/// categories, values, levels) stands in the note of yakugo_note.hpp at its level, or in the group of the field that it
/// belongs to. read_tbx() gives the same entries back, with these exceptions:
///
/// - Sections without terms and terms without text are left out and counted, and so are entries without any term.
/// - Forbidden characters and broken bytes are dropped and counted; white space is as read_tbx() leaves it.
/// - Fields of one list that stand in categories come before those in the note; ConceptEntry::line is not written.
/// - Language codes come back as text::language_code() writes them, web addresses as web_address() does
///   (others than http and https stand in the note).
///
/// A key that is no xml:id of ASCII letters, or that was there before, gives an id "yakugo-1-..." that read_tbx() knows
/// the key from. A crossReference is one where its target was written before it or is the entry itself (the schemas
/// refuse one that leads nowhere, and what comes is not known yet); others stand in the note. Memory grows by 16 bytes
/// an entry for that.
std::unique_ptr<EntryWriter> tbx_basic_dca_writer(std::ostream& out, const Options& options);

/// The same in DCT: <basic:definition>.
std::unique_ptr<EntryWriter> tbx_basic_dct_writer(std::ostream& out, const Options& options);

/// TBX v2 (<martif>, ISO 30042:2008), TBX-Basic, as OmegaT, Lokalize, Weblate and the translate toolkit take it: no
/// namespace, exactly two langSets in the order source, target, bare codes ja and en, tig. The preferred term comes
/// first; all forms of the source language, forbidden ones last, because they stand in texts; of the target language
/// preferred and admitted ones only, because OmegaT offers what stands there. The others are named in a note: "Do not
/// use: cooling medium". Carries subjectField, definition and note; Report::left_out has a line for each other field.
/// Only preferred terms of the target language have their status: others are ignored, or shown as the target's, by
/// those programs.
///
/// Entries without terms in both languages are left out and counted. The file of no entry has an empty body.
std::unique_ptr<EntryWriter> tbx_omegat_writer(std::ostream& out, const Options& options);

}  // namespace yakugo::exchange
