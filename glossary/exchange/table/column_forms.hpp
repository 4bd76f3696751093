// SPDX-License-Identifier: Apache-2.0
// The tables of CAT tools, and yakugo's own, as writers of term entries.
#pragma once

#include "glossary/exchange/table/column_writer.hpp"

#include <iosfwd>
#include <memory>

namespace yakugo::exchange {

/// Columns of two languages, "en" and "ja": regions, and terms of other languages, are counted as left out. A stream
/// outlives its writer. What is documented by the tools stands in table_reader.hpp.

/// yakugo's fullest table, RFC 4180 with CR LF and a byte order mark for Excel: id, en, ja, then every field of
/// store/entry.hpp, named as ReadOptions::columns names them. A term a row and language, further values of a field in
/// further rows with the same id. What was written is read back, all of it: fields that have no column stand in those
/// named "yakugo", in the form of yakugo_note.hpp.
std::unique_ptr<EntryWriter> full_csv_writer(std::ostream& out, const Options& options);
/// The same in TSV: LF, nothing quoted, tabs and line breaks become spaces.
std::unique_ptr<EntryWriter> full_tsv_writer(std::ostream& out, const Options& options);

/// memoQ: ; as the delimiter, UTF-8 with byte order mark, one entry a row, room for ten terms a language (further ones
/// are left out). A deprecated or superseded term is marked NonTerm in Term_Info. Entry_ID holds numbers only.
std::unique_ptr<EntryWriter> memoq_csv_writer(std::ostream& out, const Options& options);

/// Trados (Language Cloud, Studio's cloud term bases): one entry a row, synonyms parted by |. Its fields are the
/// user's own, so that none is sure to mark a term as forbidden: forbidden terms of either language are left out, or they
/// would come back as terms to be used.
std::unique_ptr<EntryWriter> trados_csv_writer(std::ostream& out, const Options& options);

/// Phrase TMS: a synonym a row, with the concept's own cells on each of its rows.
std::unique_ptr<EntryWriter> phrase_csv_writer(std::ostream& out, const Options& options);

/// Xbench: every source term with every translation, but those forbidden; source, target, description.
std::unique_ptr<EntryWriter> xbench_tsv_writer(std::ostream& out, const Options& options);

/// DeepL: one translation a source term, the preferred one, none that is forbidden; source, target and their languages in upper case. DeepL
/// refuses a source that stands twice, and texts of more than 1,024 bytes: they are left out. To know them, all source
/// terms are kept in memory.
std::unique_ptr<EntryWriter> deepl_csv_writer(std::ostream& out, const Options& options);

TableForm full_form(const Options& options, std::string label);
TableForm memoq_form(const Options& options, std::string label);
TableForm trados_form(const Options& options, std::string label);
TableForm phrase_form(const Options& options, std::string label);

}  // namespace yakugo::exchange
