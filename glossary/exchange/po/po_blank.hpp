// SPDX-License-Identifier: Apache-2.0
// White space inside of a line of a PO file: that of C, whatever the locale.
#pragma once

#include <string_view>

namespace yakugo::exchange {

inline constexpr std::string_view kPoBlanks = " \t\r\v\f";

constexpr bool is_po_blank(char c) {
    return kPoBlanks.find(c) != std::string_view::npos;
}

constexpr std::string_view without_po_blanks(std::string_view line) {
    const auto begin = line.find_first_not_of(kPoBlanks);
    if (begin == std::string_view::npos) return {};
    return line.substr(begin, line.find_last_not_of(kPoBlanks) - begin + 1);
}

}  // namespace yakugo::exchange
