// SPDX-License-Identifier: Apache-2.0
// The parts of a workbook: members of a ZIP archive, decompressed while they are read.
#pragma once

#include "libalign/markup/input.hpp"
#include "libalign/markup/zip.hpp"

#include <cstdint>
#include <string>

namespace yakugo::exchange {

inline constexpr std::uintmax_t kXlsxLargestPart = std::uintmax_t{512} << 20U;  ///< bytes

class XlsxArchive {
public:
    /// Throws InputError: no ZIP archive (an encrypted workbook or an old .xls is named so), more than 10,000 parts.
    XlsxArchive(std::string bytes, const std::string& name);

    const std::string& name() const noexcept { return zip_.name(); }
    bool has(const std::string& part) const { return zip_.has(part); }
    /// Called "terms.xlsx:xl/workbook.xml" in messages. Throws InputError: not there, damaged, larger than `limit`
    /// bytes; the last two also while it is read. The archive outlives what it gives.
    markup::Input open(const std::string& part, std::uintmax_t limit = kXlsxLargestPart) const;

private:
    mutable markup::ZipArchive zip_;  // reading counts what it reads
};

}  // namespace yakugo::exchange
