// SPDX-License-Identifier: Apache-2.0
// Machines' forms first, which begin with the date, then people's.
#include "libalign/document/day.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/document/patterns.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <vector>

namespace yakugo::document {

namespace {

bool are_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_ascii_digit);
}

bool is_day(std::string_view year, std::string_view month, std::string_view day) {
    return year.size() == 4 && month.size() == 2 && day.size() == 2 && are_digits(year) && are_digits(month) &&
           are_digits(day) && month >= "01" && month <= "12" && day >= "01" && day <= "31";
}

/// The first three words behind the day of the week.
std::string rfc822_day(std::string_view date) {
    std::vector<std::string> words = ascii_words(date);
    if (!words.empty() && !are_digits(words[0])) words.erase(words.begin());
    if (words.size() < 3) return {};
    return english_date(words[0] + ' ' + words[1] + ' ' + words[2]).value_or("");
}

}  // namespace

std::string written_day(std::string_view date) {
    date = text::trim(date);
    if (date.size() >= 10 && date[4] == '-' && date[7] == '-' &&
        is_day(date.substr(0, 4), date.substr(5, 2), date.substr(8, 2)))
        return std::string(date.substr(0, 10));
    if (date.size() >= 8 && is_day(date.substr(0, 4), date.substr(4, 2), date.substr(6, 2)))
        return std::string(date.substr(0, 4)) + '-' + std::string(date.substr(4, 2)) + '-' +
               std::string(date.substr(6, 2));
    constexpr std::size_t kLongest = 100;  // bytes; what is longer is a text that may speak of a day
    if (date.size() > kLongest) return {};
    if (const auto day = day_header(date)) return *day;
    if (const auto day = english_date(date)) return *day;
    return rfc822_day(date);
}

}  // namespace yakugo::document
