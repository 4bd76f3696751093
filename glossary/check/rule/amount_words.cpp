// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/amount_words.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <unordered_map>
#include <utility>

namespace yakugo::check {
namespace {

constexpr std::size_t kMostDigits = 24;  // a longer one is a serial number, and its value does not matter

/// "1,300.5" and "3.12.1"; a comma must have three digits behind it.
EnglishToken read_number(std::string_view text, std::string_view lowered, std::size_t at) {
    EnglishToken out{EnglishToken::Kind::number, at, at, {}};
    double place = 0;
    bool commas = false;
    std::size_t points = 0;
    for (; out.end < text.size(); ++out.end) {
        const char c = text[out.end];
        if (is_ascii_digit(c)) {
            ++out.digits;
            if (out.digits > kMostDigits) continue;
            out.value = place == 0 ? out.value * 10 + (c - '0') : out.value + (c - '0') * place;
            place /= 10;
        } else if (c == '.' && ascii_digits_at(text, out.end + 1, 1)) {
            ++points;
            place = 0.1;
        } else if (c == ',' && points == 0 && ascii_digits_at(text, out.end + 1, 3) &&
                   !ascii_digits_at(text, out.end + 1, 4)) {
            commas = true;
        } else {
            break;
        }
    }
    out.version = points > 1;
    if (commas || points > 0) out.digits = 0;
    out.lower = lowered.substr(at, out.end - at);
    return out;
}

/// Letters; full stops inside and one at the end where it is an abbreviation of letters: p.m., U.S.
EnglishToken read_word(std::string_view text, std::string_view lowered, std::size_t at) {
    EnglishToken out{EnglishToken::Kind::word, at, at, {}};
    out.capital = text[at] >= 'A' && text[at] <= 'Z';
    while (out.end < text.size() &&
           (is_ascii_letter(text[out.end]) || (text[out.end] == '.' && out.end + 1 < text.size() &&
                                               is_ascii_letter(text[out.end + 1]) && out.end - at < 8)))
        ++out.end;
    out.lower = lowered.substr(at, out.end - at);
    return out;
}

constexpr std::array<std::string_view, 28> kNumberWords = {
    "zero",   "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty", "thirty", "forty",  "fifty",    "sixty",    "seventy", "eighty",  "ninety"};
constexpr std::array<std::string_view, 28> kOrdinals = {
    "zeroth",     "first",     "second",    "third",       "fourth",     "fifth",      "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    "thirtieth",  "fortieth",  "fiftieth",  "sixtieth",    "seventieth", "eightieth",  "ninetieth"};
constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kDayNames = {"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};

constexpr std::array<std::pair<std::string_view, double>, 7> kMultipliers = {{{"hundred", 1e2},
                                                                              {"thousand", 1e3},
                                                                              {"million", 1e6},
                                                                              {"billion", 1e9},
                                                                              {"trillion", 1e12},
                                                                              {"dozen", 12},
                                                                              {"bn", 1e9}}};

const std::unordered_map<std::string_view, Reading>& loose_words() {
    static const std::unordered_map<std::string_view, Reading> words = {
        {"both", {AmountKind::number, 2}},        {"twice", {AmountKind::number, 2}},
        {"pair", {AmountKind::number, 2}},        {"pairs", {AmountKind::number, 2}},
        {"couple", {AmountKind::number, 2}},      {"double", {AmountKind::number, 2}},
        {"doubled", {AmountKind::number, 2}},     {"dual", {AmountKind::number, 2}},
        {"twin", {AmountKind::number, 2}},        {"triple", {AmountKind::number, 3}},
        {"tripled", {AmountKind::number, 3}},     {"single", {AmountKind::number, 1}},
        {"once", {AmountKind::number, 1}},        {"dozen", {AmountKind::number, 12}},
        {"decade", {AmountKind::number, 10}},     {"ten", {AmountKind::number, 10}},
        {"hundred", {AmountKind::number, 100}},   {"thousand", {AmountKind::number, 1000}},
        {"million", {AmountKind::number, 1e6}},   {"century", {AmountKind::number, 100}},
        {"ii", {AmountKind::number, 2}},          {"iii", {AmountKind::number, 3}},
        {"iv", {AmountKind::number, 4}},          {"vi", {AmountKind::number, 6}},
        {"vii", {AmountKind::number, 7}},         {"viii", {AmountKind::number, 8}},
        {"ix", {AmountKind::number, 9}},          {"xi", {AmountKind::number, 11}},
        {"xii", {AmountKind::number, 12}},        {"half", {AmountKind::share, 0.5}},
        {"halved", {AmountKind::share, 0.5}},     {"midway", {AmountKind::share, 0.5}},
        {"quarter", {AmountKind::share, 0.25}},   {"noon", {AmountKind::clock, 12 * 60}},
        {"midday", {AmountKind::clock, 12 * 60}}, {"midnight", {AmountKind::clock, 0}}};
    return words;
}

double value_at(std::size_t index) {
    return index < 20 ? static_cast<double>(index) : static_cast<double>(20 + 10 * (index - 20));
}

template <std::size_t size>
std::size_t index_of(const std::array<std::string_view, size>& list, std::string_view word) {
    return static_cast<std::size_t>(std::find(list.begin(), list.end(), word) - list.begin());
}

template <std::size_t size>
bool is_in(const std::array<std::string_view, size>& list, std::string_view word) {
    return index_of(list, word) < size;
}

/// Sets of words by their first three letters: no word of the set is missed, and few others are let through.
class FirstLetters {
public:
    void add(std::string_view lower) { bits_.set(index_of_first(lower)); }
    bool has(std::string_view lower) const { return bits_.test(index_of_first(lower)); }

private:
    static constexpr std::size_t kLetters = 27;  // and none
    static std::size_t index_of_first(std::string_view lower) {
        std::size_t index = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            const bool letter = i < lower.size() && lower[i] >= 'a' && lower[i] <= 'z';
            index = index * kLetters + (letter ? static_cast<std::size_t>(lower[i] - 'a') + 1 : 0);
        }
        return index;
    }
    std::bitset<kLetters * kLetters * kLetters> bits_;
};

std::string_view without_s(std::string_view word) {
    return word.size() > 3 && word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
}

}  // namespace

std::vector<EnglishToken> english_words(std::string_view text, std::string_view lowered) {
    constexpr std::size_t kUsual = 5;  // bytes a word with its space
    std::vector<EnglishToken> out;
    out.reserve(text.size() / kUsual + 1);
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        EnglishToken word;
        const bool point = c == '.' && ascii_digits_at(text, at + 1, 1) &&
                           (at == 0 || !(is_ascii_digit(text[at - 1]) || is_ascii_letter(text[at - 1])));
        if (is_ascii_digit(c) || point) {  // .66 is a number, too
            word = read_number(text, lowered, at);
        } else if (is_ascii_letter(c)) {
            word = read_word(text, lowered, at);
        } else {
            std::size_t end = at;
            const char32_t sign = text::next_code_point(text, end);
            if (text::is_space(sign)) {
                at = end;
                continue;
            }
            word = {EnglishToken::Kind::sign, at, end, lowered.substr(at, end - at)};
            if (sign == U'–' || sign == U'—' || sign == U'‐' || sign == U'‑' || sign == U'−') word.lower = "-";
        }
        at = word.end;
        out.push_back(word);
    }
    return out;
}

std::optional<NumberWord> number_word(std::string_view lower) {
    static const std::unordered_map<std::string_view, NumberWord> words = [] {
        std::unordered_map<std::string_view, NumberWord> all;
        for (std::size_t i = 0; i < kNumberWords.size(); ++i) {
            all.emplace(kNumberWords[i], NumberWord{value_at(i), false});
            all.emplace(kOrdinals[i], NumberWord{value_at(i), true});
        }
        return all;
    }();
    const auto at = words.find(lower);
    return at == words.end() ? std::nullopt : std::optional(at->second);
}

bool may_say_number(std::string_view lower) {
    static const FirstLetters letters = [] {
        FirstLetters all;
        for (const std::string_view word : kNumberWords) all.add(word);
        for (const std::string_view word : kOrdinals) all.add(word);
        for (const auto& [word, value] : kMultipliers) all.add(word);
        for (const auto& [word, reading] : loose_words()) all.add(word);
        return all;
    }();
    return letters.has(lower);
}

double multiplier(const EnglishToken& word, bool glued) {
    static constexpr std::array<std::pair<std::string_view, double>, 4> kLetters = {
        {{"k", 1e3}, {"m", 1e6}, {"b", 1e9}, {"mn", 1e6}}};
    for (const auto& [name, value] : kMultipliers)
        if (word.lower == name) return value;
    for (const auto& [name, value] : kLetters)
        if (glued && (word.capital || value == 1e3) && word.lower == name) return value;
    return 1;
}

double part_name(std::string_view lower) {
    if (lower == "half" || lower == "halves") return 2;
    lower = without_s(lower);
    if (lower == "quarter") return 4;
    const std::size_t at = index_of(kOrdinals, lower);
    return at > 2 && at <= 12 ? value_at(at) : 0;
}

int month_name(const EnglishToken& word) {
    if (!word.capital || word.lower.size() < 3) return 0;
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        if (word.lower == kMonths[i] || word.lower == kMonths[i].substr(0, 3) || (word.lower == "sept" && i == 8))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

int weekday_name(const EnglishToken& word) {
    if (!word.capital) return -1;
    for (std::size_t i = 0; i < kDayNames.size(); ++i) {
        if (word.lower == kDayNames[i] || without_s(word.lower) == kDayNames[i]) return static_cast<int>(i);
    }
    return -1;
}

bool leads_to_month(std::string_view lower) {
    static constexpr std::array<std::string_view, 12> kWords = {"in",  "of",   "by",   "since", "early", "late",
                                                                "mid", "last", "next", "this",  "until", "from"};
    return is_in(kWords, lower);
}

bool is_ordinal_ending(std::string_view lower) {
    return lower == "st" || lower == "nd" || lower == "rd" || lower == "th";
}

bool is_percent(const EnglishToken& word) {
    return word.lower == "%" || word.lower == "percent" || word.lower == "pct";
}

double duration_of(std::string_view lower) {
    static constexpr double kDay = 86400;
    static constexpr std::array<std::pair<std::string_view, double>, 8> kUnits = {{{"second", 1},
                                                                                   {"minute", 60},
                                                                                   {"hour", 3600},
                                                                                   {"day", kDay},
                                                                                   {"week", 7 * kDay},
                                                                                   {"month", 365.25 / 12 * kDay},
                                                                                   {"year", 365.25 * kDay},
                                                                                   {"decade", 3652.5 * kDay}}};
    for (const auto& [name, seconds] : kUnits)
        if (without_s(lower) == name) return seconds;
    return without_s(lower) == "centurie" || lower == "century" ? 36525 * kDay : 0;
}

std::optional<Reading> loose_reading(std::string_view lower) {
    const auto& words = loose_words();
    if (const auto at = words.find(lower); at != words.end()) return at->second;
    if (lower.ends_with("ties")) {  // in his thirties
        if (const auto tens = number_word(std::string(lower.substr(0, lower.size() - 3)) + "y"))
            return Reading{AmountKind::number, tens->value};
    }
    return std::nullopt;
}

}  // namespace yakugo::check
