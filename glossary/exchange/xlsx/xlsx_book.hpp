// SPDX-License-Identifier: Apache-2.0
// What a workbook holds beside its sheets: their names, shared strings, and which styles are dates.
#pragma once

#include "glossary/exchange/reading.hpp"
#include "glossary/exchange/xlsx/xlsx_archive.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

struct XlsxBook {
    struct Sheet {
        std::string name;
        std::string part;  ///< "xl/worksheets/sheet1.xml"
        bool hidden = false;
    };
    std::vector<Sheet> sheets;
    std::vector<std::string> strings;  ///< without phonetic runs
    std::vector<bool> dates;           ///< by cell style: whether a number is shown as a date or time
    bool from_1904 = false;            ///< days are counted from there
};

/// Throws InputError where a part is missing, damaged or too large.
XlsxBook read_book(const XlsxArchive& archive, markup::ReadReport& report);

/// _x000D_ and its kind (ECMA-376, part 1, ST_Xstring) to characters.
std::string unescaped(std::string_view text);

/// A number of a cell as a date or time in ISO 8601: 46150.5 -> 2026-05-08T12:00:00; a day alone, or a time alone,
/// without the other. The number as it is where it is none.
std::string iso_date(std::string_view serial, bool from_1904);
/// As short as it can be: 0.93000000000000005 -> 0.93.
std::string short_number(std::string_view number);

}  // namespace yakugo::exchange
