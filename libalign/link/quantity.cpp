// SPDX-License-Identifier: Apache-2.0
// Reading numbers; both sides end as doubles, which hold every count of a news text exactly.
#include "libalign/link/quantity.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

namespace yakugo::link {

namespace {

constexpr std::size_t kMostDigits = 24;  // longer runs are serial numbers, not quantities

/// "1,300.5" at `at`, which is moved behind it.
std::optional<double> read_numeral(std::string_view text, std::size_t& at) {
    double value = 0, place = 0;
    const std::size_t begin = at;
    while (at < text.size() && at - begin < kMostDigits) {
        const char c = text[at];
        const bool digit_follows = at + 1 < text.size() && is_ascii_digit(text[at + 1]);
        if (is_ascii_digit(c)) {
            if (place == 0)
                value = value * 10 + (c - '0');
            else {
                value += (c - '0') * place;
                place /= 10;
            }
        } else if (c == '.' && place == 0 && at > begin && digit_follows) {
            place = 0.1;
        } else if (!(c == ',' && place == 0 && at > begin && digit_follows)) {
            break;
        }
        ++at;
    }
    if (at == begin) return std::nullopt;
    return value;
}

double japanese_multiplier(std::string_view text, std::size_t& at) {
    static constexpr std::array<std::pair<std::string_view, double>, 4> units = {
        {{"千", 1e3}, {"万", 1e4}, {"億", 1e8}, {"兆", 1e12}}};
    for (const auto& [sign, value] : units) {
        if (text.substr(at, sign.size()) == sign) {
            at += sign.size();
            return value;
        }
    }
    return 1;
}

double english_multiplier(std::string_view word) {
    static constexpr std::array<std::pair<std::string_view, double>, 8> units = {{{"hundred", 1e2},
                                                                                  {"thousand", 1e3},
                                                                                  {"million", 1e6},
                                                                                  {"billion", 1e9},
                                                                                  {"trillion", 1e12},
                                                                                  {"dozen", 12},
                                                                                  {"decade", 10},
                                                                                  {"decades", 10}}};
    for (const auto& [name, value] : units)
        if (word == name) return value;
    return 1;
}

std::optional<double> number_word(std::string_view word) {
    static constexpr std::array<std::string_view, 20> small = {
        "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
        "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    static constexpr std::array<std::string_view, 8> tens = {"twenty", "thirty",  "forty",  "fifty",
                                                             "sixty",  "seventy", "eighty", "ninety"};
    for (std::size_t i = 0; i < small.size(); ++i)
        if (word == small[i]) return static_cast<double>(i);
    for (std::size_t i = 0; i < tens.size(); ++i)
        if (word == tens[i]) return static_cast<double>(20 + 10 * i);
    return std::nullopt;
}

int month_name(std::string_view word) {
    static constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                                "may",       "june",     "july",     "august",
                                                                "september", "october",  "november", "december"};
    for (std::size_t i = 0; i < months.size(); ++i)
        if (word == months[i]) return static_cast<int>(i) + 1;
    return 0;
}

struct Word {
    std::string text;
    std::size_t begin, end;
};

/// The word or numeral at or behind `at`; empty at the end of the text.
Word next_word(std::string_view text, std::size_t at) {
    while (at < text.size() && !is_ascii_letter(text[at]) && !is_ascii_digit(text[at])) ++at;
    Word out{"", at, at};
    while (out.end < text.size() && is_ascii_letter(text[out.end]))
        out.text += static_cast<char>(text[out.end++] | 0x20);
    return out;
}

}  // namespace

bool same(const Quantity& a, const Quantity& b) {
    return a.month == b.month && std::abs(a.value - b.value) <= 1e-6 * std::max(std::abs(a.value), std::abs(b.value));
}

std::vector<Quantity> japanese_quantities(std::string_view original) {
    const text::Normalized folded = text::normalize(original, text::Profile::nfkc);
    const std::string_view text = folded.text();
    std::vector<Quantity> out;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_ascii_digit(text[at])) {
            ++at;
            continue;
        }
        if (at > 0 && is_ascii_letter(text[at - 1])) {  // F35 holds no number, not even a 5
            while (at < text.size() && is_ascii_digit(text[at])) ++at;
            continue;
        }
        const std::size_t begin = at;
        double total = 0;
        while (const auto numeral = read_numeral(text, at)) {
            double unit = 1;
            for (double m = japanese_multiplier(text, at); m != 1; m = japanese_multiplier(text, at)) unit *= m;
            total += *numeral * unit;
            if (unit == 1) break;
        }
        const bool month = text.substr(at, 3) == "月" && total <= 12;
        out.push_back({total, month, folded.original({begin, at})});
    }
    return out;
}

std::vector<Quantity> english_quantities(std::string_view text) {
    std::vector<Quantity> out;
    for (std::size_t at = 0; at < text.size();) {
        Word word = next_word(text, at);
        if (word.begin >= text.size()) break;
        std::optional<double> value;
        std::size_t end = word.end;
        if (word.text.empty()) {
            end = word.begin;
            const bool inside =
                word.begin > 0 && (is_ascii_letter(text[word.begin - 1]) || text[word.begin - 1] == '-');
            value = read_numeral(text, end);
            if (inside) value.reset();
        } else if (const int month = month_name(word.text)) {
            out.push_back({static_cast<double>(month), true, {word.begin, word.end}});
        } else {
            value = number_word(word.text);
        }
        at = end;
        if (!value) continue;
        for (Word unit = next_word(text, end); unit.begin <= end + 1; unit = next_word(text, end)) {
            const double m = english_multiplier(unit.text);
            const auto tail = *value >= 20 && *value < 100 ? number_word(unit.text) : std::nullopt;
            if (m == 1 && !(tail && *tail < 10)) break;
            value = m != 1 ? *value * m : *value + *tail;
            end = unit.end;
        }
        out.push_back({*value, false, {word.begin, end}});
        at = end;
    }
    return out;
}

}  // namespace yakugo::link
