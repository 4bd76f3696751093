// SPDX-License-Identifier: Apache-2.0
// Printing lists in the four formats of the contract.
#pragma once

#include "tools/yakugo/arguments.hpp"

#include <nlohmann/json_fwd.hpp>

#include <iosfwd>
#include <string>
#include <vector>

namespace yakugo::cli {

/// A column of tables and TSV: the field's name, and how wide a table shows it at most (in terminal cells).
struct Column {
    std::string field;
    std::size_t widest = 40;
};

/// A probability as outputs show it: four decimals, which is more than any of ours is sure of.
double rounded(double probability);

/// Prints rows: jsonl one object a line; json one array; tsv a header and one line a row (tabs and line breaks as spaces, arrays joined
/// by "; ", objects by their kind); table with aligned columns, wide characters counted as two cells, long cells cut by ….
void print_rows(std::ostream& out, Style style, const std::vector<Column>& columns,
                const std::vector<nlohmann::ordered_json>& rows);

}  // namespace yakugo::cli
