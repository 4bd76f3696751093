// SPDX-License-Identifier: Apache-2.0
// Values of cells as text.
#include "glossary/exchange/xlsx/xlsx_book.hpp"
#include "libalign/text/unicode.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cmath>

namespace yakugo::exchange {

std::string unescaped(std::string_view text) {
    constexpr std::size_t length = 7;  // of _x000D_
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = std::min(text.find("_x", at), text.size());
        out.append(text, at, begin - at);
        at = begin;
        if (at == text.size()) break;
        unsigned value = 0;
        const bool whole = at + length <= text.size() && text[at + length - 1] == '_';
        const char* const end = text.data() + at + 6;
        const bool escape = whole && std::from_chars(text.data() + at + 2, end, value, 16).ptr == end;
        const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
        if (escape && !surrogate) {
            text::append(out, value);
            at += length;
        } else {
            out += text[at++];
        }
    }
    return out;
}

std::string short_number(std::string_view number) {
    if (number.find_first_not_of("0123456789") == std::string_view::npos) return std::string(number);
    double value = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
    return read.ec != std::errc() || read.ptr != number.data() + number.size() ? std::string(number)
                                                                               : fmt::format("{}", value);
}

std::string iso_date(std::string_view serial, bool from_1904) {
    using namespace std::chrono;
    constexpr double last = 2'958'465;  // 9999-12-31
    constexpr std::int64_t day = 86'400;
    double value = 0;
    const auto read = std::from_chars(serial.data(), serial.data() + serial.size(), value);
    // "nan" is a number to from_chars, and neither less nor more than any.
    if (read.ec != std::errc() || !(value >= 0 && value <= last)) return short_number(serial);
    const auto total = static_cast<std::int64_t>(std::llround(value * static_cast<double>(day)));
    const std::int64_t of_day = total % day;
    const std::string time = fmt::format("{:02}:{:02}:{:02}", of_day / 3600, of_day / 60 % 60, of_day % 60);
    if (total < day) return time;
    // Excel holds 1900 for a leap year: before 1 March 1900 its day 0 is a day later.
    const sys_days zero =
        from_1904 ? sys_days{1904y / January / 1} : sys_days{1899y / December / (total / day < 60 ? 31 : 30)};
    const year_month_day date{zero + days{total / day}};
    const std::string text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                                         static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return of_day == 0 ? text : text + 'T' + time;
}

}  // namespace yakugo::exchange
