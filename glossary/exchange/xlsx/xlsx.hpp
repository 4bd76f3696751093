// SPDX-License-Identifier: Apache-2.0
// Term entries in and out of workbooks (ECMA-376, SpreadsheetML), as tables whose columns are those of CSV.
#pragma once

#include "glossary/exchange/reading.hpp"
#include "glossary/exchange/writing.hpp"

#include <iosfwd>
#include <memory>

namespace yakugo::exchange {

/// The first sheet of which one of the first ten rows is a header, as table_reader.hpp knows them; hidden sheets and
/// those without a header are passed over with a note, as are the sheets behind it. Where no sheet has a header, the
/// first one that is not empty is a table of two columns.
///
/// Rich text comes as plain text, without phonetic runs (rPh: 冷却材 without レイキャクザイ); a date in ISO form where
/// the style of the cell is one; numbers as short as they can be written; formulas as the value that was last
/// computed; #REF! and its kind as nothing, with a diagnostic. Messages name "terms.xlsx:Terms!B7".
///
/// The file is read whole, up to 256 MiB; its parts are decompressed while they are read. Refused: a part of more than
/// 512 MiB, shared strings of more than 256 MiB in all, a row of more than 16 MiB, more than 10,000 parts.
markup::ReadReport read_xlsx(markup::Input& input, const EntrySink& sink, const ReadOptions& options);

/// A sheet "Terms" with the columns of full_csv_writer() (column_forms.hpp), frozen header and filter. What was
/// written is read back, all of it. Equal input gives equal bytes: the date of creation is options.date. Rows wait in
/// a temporary file, and so does the workbook, before it goes to the stream; cells are cut at 32,767 characters and
/// rows beyond 1,048,576 left out, as Excel would, and counted.
std::unique_ptr<EntryWriter> xlsx_writer(std::ostream& out, const Options& options);

/// The same sheet with the columns of trados_csv_writer() and phrase_csv_writer().
std::unique_ptr<EntryWriter> trados_xlsx_writer(std::ostream& out, const Options& options);
std::unique_ptr<EntryWriter> phrase_xlsx_writer(std::ostream& out, const Options& options);

}  // namespace yakugo::exchange
