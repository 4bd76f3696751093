// SPDX-License-Identifier: Apache-2.0
// Cleaning of text, and the spelling of dates, numbers and addresses.
#include "glossary/exchange/plain.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/markup/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace yakugo::exchange {

namespace {

bool is_hex(char c) {
    return is_ascii_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// Whether `text` has the form of `pattern`, where 0 stands for any digit.
bool has_form(std::string_view text, std::string_view pattern) {
    return text.size() == pattern.size() &&
           std::equal(text.begin(), text.end(), pattern.begin(),
                      [](char c, char expected) { return expected == '0' ? is_ascii_digit(c) : c == expected; });
}

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

int days_in(int year, int month) {
    static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

bool is_day(int year, int month, int of_month) {
    return year >= 1 && month >= 1 && month <= 12 && of_month >= 1 && of_month <= days_in(year, month);
}

bool is_clock(std::string_view hour, std::string_view minute, std::string_view second) {
    return number(hour) < 24 && number(minute) < 60 && number(second) < 60;
}

bool is_time(std::string_view time) {
    return has_form(time, "T00:00:00Z") && is_clock(time.substr(1, 2), time.substr(4, 2), time.substr(7, 2));
}

/// RFC 3986, unreserved and reserved, without '%' and '#', which web_address() looks at, and without brackets, which
/// may only stand round an IPv6 host.
bool is_url_character(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) ||
           std::string_view("-._~:/?@!$&'()*+,;=").find(c) != std::string_view::npos;
}

std::size_t scheme_length(std::string_view url) {
    for (const std::string_view scheme : {std::string_view("http://"), std::string_view("https://")}) {
        const bool same = url.size() > scheme.size() && std::equal(scheme.begin(), scheme.end(), url.begin(),
                                                                   [](char s, char u) { return s == ascii_lower(u); });
        if (same) return scheme.size();
    }
    return 0;
}

}  // namespace

std::string Cleaner::clean(std::string_view raw, Blanks blanks) {
    std::string out, blank;
    std::size_t blank_length = 0;  // in code points
    bool broken = false;
    out.reserve(raw.size());
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t begin = at;
        if (blank_length == 0) {  // most text is ASCII, and most cells are: it needs no look at code points
            while (at < raw.size() && raw[at] > ' ' && raw[at] <= '~') ++at;
            out += raw.substr(begin, at - begin);
            if (at > begin) continue;
        }
        const auto c = markup::read_code_point(raw, at);
        if (c && markup::is_white(*c)) {
            blank += *c == 0x0B || *c == 0x0C ? " " : raw.substr(begin, at - begin);
            ++blank_length;
            broken = broken || markup::is_break(*c);
        } else if (c && markup::is_xml_character(*c)) {
            const bool one_space = (blanks != Blanks::kept && broken) || (blanks == Blanks::single && blank_length > 1);
            if (!out.empty()) out += one_space ? " " : blank;
            out += raw.substr(begin, at - begin);
            blank.clear();
            blank_length = 0;
            broken = false;
        } else {
            ++dropped_;
        }
    }
    return out;
}

double probability(double value) {
    return value > 0 ? std::min(value, 1.0) : 0.0;
}  // NaN > 0 is false

std::string two_digits(double value) {
    return fmt::format("{:.2f}", probability(value));
}

std::optional<std::string> calendar_day(std::string_view utc) {
    const std::string_view day = utc.substr(0, 10);
    if (!has_form(day, "0000-00-00") || (utc.size() > 10 && utc[10] != 'T')) return std::nullopt;
    if (!is_day(number(day.substr(0, 4)), number(day.substr(5, 2)), number(day.substr(8, 2)))) return std::nullopt;
    return std::string(day);
}

std::optional<std::string> compact_time(std::string_view utc) {
    if (!calendar_day(utc) || !is_time(utc.substr(10))) return std::nullopt;
    std::string out(utc);
    out.erase(std::remove_if(out.begin(), out.end(), [](char c) { return c == '-' || c == ':'; }), out.end());
    return out;
}

bool is_compact_time(std::string_view time) {
    return has_form(time, "00000000T000000Z") &&
           is_day(number(time.substr(0, 4)), number(time.substr(4, 2)), number(time.substr(6, 2))) &&
           is_clock(time.substr(9, 2), time.substr(11, 2), time.substr(13, 2));
}

std::optional<std::string> web_address(std::string_view url) {
    const std::size_t scheme = scheme_length(url);
    if (scheme == 0) return std::nullopt;
    std::string out;
    std::transform(url.begin(), url.begin() + static_cast<std::ptrdiff_t>(scheme), std::back_inserter(out),
                   ascii_lower);
    bool fragment = false;
    for (std::size_t at = scheme; at < url.size(); ++at) {
        const char c = url[at];
        const bool escape = c == '%' && at + 2 < url.size() && is_hex(url[at + 1]) && is_hex(url[at + 2]);
        const bool hash = c == '#' && !fragment;
        fragment = fragment || hash;
        if (escape || hash || is_url_character(c)) {
            out += c;
        } else {
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return out;
}

void leave_out(Report& report, std::string_view form, std::size_t count, std::string_view one, std::string_view many) {
    if (count == 0) return;
    report.left_out.push_back(fmt::format("{}: {} {} left out", form, count, count == 1 ? one : many));
}

void leave_out_dropped(Report& report, std::string_view form, const Cleaner& cleaner) {
    leave_out(report, form, cleaner.dropped(), "control character or broken byte",
              "control characters or broken bytes");
}

}  // namespace yakugo::exchange
