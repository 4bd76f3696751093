// SPDX-License-Identifier: Apache-2.0
// A workbook's options, and what a file that is none is instead.
#include "glossary/exchange/xlsx/xlsx_archive.hpp"

#include "libalign/core/error.hpp"

#include <utility>

namespace yakugo::exchange {

namespace {

markup::ZipArchive open_workbook(std::string bytes, const std::string& name) {
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        throw InputError({name, 0},
                         "expected a workbook (a ZIP archive), found an encrypted workbook or one of Excel 97 (.xls)");
    // The whole is never in memory, so that only its parts are limited.
    return markup::ZipArchive(
        std::move(bytes), name,
        {.member = kXlsxLargestPart, .total = UINTMAX_MAX, .members = 10'000, .form = "a workbook (a ZIP archive)"});
}

}  // namespace

XlsxArchive::XlsxArchive(std::string bytes, const std::string& name) : zip_(open_workbook(std::move(bytes), name)) {}

markup::Input XlsxArchive::open(const std::string& part, std::uintmax_t limit) const {
    if (!has(part))
        throw InputError({name(), 0},
                         "expected the part " + part +
                             " of a workbook, found none; of another archive (.mqxlz, .zip) unpack what is in "
                             "it, and take that");
    return zip_.open(part, limit);
}

}  // namespace yakugo::exchange
