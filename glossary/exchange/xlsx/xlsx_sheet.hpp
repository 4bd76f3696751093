// SPDX-License-Identifier: Apache-2.0
// The rows of one sheet, as text.
#pragma once

#include "glossary/exchange/table/table_rows.hpp"
#include "glossary/exchange/xlsx/xlsx_book.hpp"

#include <functional>

namespace yakugo::exchange {

/// Gives every row that has a cell with text, until `take` says false. Memory is that of the largest row. Throws
/// InputError as read_xml() does, and for a row of more than 16 MiB or a cell beyond column XFD.
void read_sheet(const XlsxArchive& archive, const XlsxBook& book, const XlsxBook::Sheet& sheet, bool recover,
                markup::ReadReport& report, const std::function<bool(TableRow&)>& take);

}  // namespace yakugo::exchange
