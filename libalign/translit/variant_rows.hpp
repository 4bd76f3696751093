// SPDX-License-Identifier: Apache-2.0
// The rows of seeds/translit/variants.tsv, read and written.
#pragma once

#include "libalign/translit/variant_costs.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::translit {

/// Five columns, parted by tabs: kind, a, b, place, value; "*" where a column says nothing. Empty lines and those that begin with #
/// are skipped. Throws InputError, naming `file`, the line and what was expected, for any other line, for a row that comes twice,
/// and where a weight is missing.
std::vector<CostRow> parse_cost_rows(std::string_view tsv, const std::string& file);

/// One row, without the end of the line.
std::string write_cost_row(const CostRow& row);

}  // namespace yakugo::translit
