// SPDX-License-Identifier: Apache-2.0
// ReadOptions::columns: what a person says that the columns hold.
#pragma once

#include "glossary/exchange/table/column_map.hpp"

#include <string>
#include <utility>
#include <vector>

namespace yakugo::exchange {

/// "en.context@source" is what belongs to the field of "en.context"; an @ at the front parts nothing.
std::pair<std::string, std::string> split_part(const std::string& header);

/// The field, kind and reach of a name, "definition", "品詞"; a name without meaning is a field of its own.
Column column_of(const std::string& header, const ColumnName* name, const std::string& part, std::string language);

/// Puts the keys of options.columns in the place of the names that they name, by text or by number, and says where.
/// Throws InputError where a column that they name is not there; the message lists those that are.
std::vector<bool> put_keys(std::vector<std::string>& names, const TableRow& header, const ReadOptions& options);

/// The column of a key, see read_table().
Column key_column(const std::string& key);

/// Columns of a table without header, of which `row` is the first row, with those that options.columns names, by their
/// numbers, in place of its own. Throws InputError where a name is no number of a column.
ColumnMap with_keys(ColumnMap plain, const TableRow& row, const ReadOptions& options);

}  // namespace yakugo::exchange
