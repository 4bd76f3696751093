// SPDX-License-Identifier: Apache-2.0
// The parts of a workbook: members of a ZIP archive, decompressed while they are read.
#pragma once

#include "libalign/markup/input.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace yakugo::exchange {

inline constexpr std::uintmax_t kXlsxLargestPart = std::uintmax_t{512} << 20U;  ///< bytes

class XlsxArchive {
public:
    /// Throws InputError: no ZIP archive (an encrypted workbook or an old .xls is named so), more than 10,000 parts.
    XlsxArchive(std::string bytes, const std::string& name);
    ~XlsxArchive();
    XlsxArchive(const XlsxArchive&) = delete;
    XlsxArchive& operator=(const XlsxArchive&) = delete;

    const std::string& name() const noexcept { return name_; }
    bool has(const std::string& part) const;
    /// Called "terms.xlsx:xl/workbook.xml" in messages. Throws InputError: not there, damaged, larger than `limit`
    /// bytes; the last two also while it is read. The archive outlives what it gives.
    markup::Input open(const std::string& part, std::uintmax_t limit = kXlsxLargestPart) const;

private:
    struct Zip;
    std::unique_ptr<Zip> zip_;
    std::string name_;
};

}  // namespace yakugo::exchange
