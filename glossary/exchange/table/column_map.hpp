// SPDX-License-Identifier: Apache-2.0
// From the header of a table to what its columns hold.
#pragma once

#include "glossary/exchange/reading.hpp"
#include "glossary/exchange/table/column_names.hpp"
#include "glossary/exchange/table/table_rows.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace yakugo::exchange {

struct Column {
    std::string header;  ///< as the file has it; empty where the file has none
    ColumnKind kind = ColumnKind::field;
    Reach reach = Reach::entry;
    std::string language = {};  ///< of reach language and term; "" stands for the row's, see ColumnMap::pair
    std::size_t slot = 0;       ///< of reach term: which of the term columns of its language, from 0
    std::string field = {}, fixed = {}, part = {};  ///< as in ColumnName
    std::size_t group = 0;                          ///< of kind field: columns of one group fill one Field
};

struct ColumnMap {
    std::vector<Column> columns;
    std::size_t groups = 0;
    /// The table has a source and a target column: their languages are found row by row. `language` of source is "<",
    /// of target ">".
    bool pair = false;
    bool own =
        false;  ///< yakugo's own table: its column "yakugo" holds fields that have no column, see yakugo_note.hpp
    bool guarded = false;   ///< ' before = + - @ is no part of the text
    bool lists = false;     ///< terms of one cell are parted by |, as Trados does
    bool headless = false;  ///< no header where one is usual: a note says what the columns are taken for
    bool numbered = false;  ///< a key "#12" is the number of an entry without one, see TableEntryWriter
};

inline constexpr const char* kSourceSide = "<";
inline constexpr const char* kTargetSide = ">";

/// Nothing where the row is no header: it names no two languages, no source and target, no term with a language column.
/// With options.columns it always is one; throws InputError where a column that they name is not there.
std::optional<ColumnMap> map_header(const TableRow& header, const ReadOptions& options);

/// Whether a row of a form that has no header is one for all that: its first two cells name two languages, or a source
/// and a target, "Source Term", "訳語". A glossary may well hold "term", "用語".
bool is_pair_header(const TableRow& row);
/// The languages that the first two cells name; nothing where they are not two.
std::optional<std::pair<std::string, std::string>> named_pair(const TableRow& row);

/// The columns of a table without header: source, target, note, and further ones by number ("column 4").
ColumnMap plain_columns(std::size_t cells);
/// The same with the source and the target in languages that are known.
ColumnMap language_columns(ColumnMap plain, const std::pair<std::string, std::string>& languages);
/// DeepL's: source, target, and where there are more their two languages.
ColumnMap deepl_columns(std::size_t cells);

}  // namespace yakugo::exchange
