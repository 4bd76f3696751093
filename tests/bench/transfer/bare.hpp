// SPDX-License-Identifier: Apache-2.0
// What libxml2 and SQLite take for the same work without us.
#pragma once

#include <string>

namespace yakugo::bench {

/// Reads a file through libxml2's SAX2 parser with callbacks that do nothing. Throws Error where it is not well-formed.
void read_bare(const std::string& file);

/// Reads a TMX file as UnitMaker's are through SAX2, and puts the rows that yakugo import would store, to the byte,
/// into table `unit` of a new database: one prepared statement, one transaction, the journal and index of a term base.
void read_into_sqlite(const std::string& file, const std::string& database);

/// Rows of table `unit` of a database and the bytes of their columns, to compare: "1000 rows, 345678 bytes".
std::string rows_of(const std::string& database);

}  // namespace yakugo::bench
