// SPDX-License-Identifier: Apache-2.0
// Reading English amounts: a list of words and numerals first, then what they say together.
#include "glossary/check/rule/english_reader.hpp"

#include <cmath>

namespace yakugo::check {

/// Multipliers behind the token `last`, which is moved to the last of them.
double EnglishReader::multiply(std::size_t& last) const {
    double factor = 1;
    for (std::size_t at = behind(last); at < words_.size(); at = behind(last)) {
        const double next = multiplier(word(at), at == last + 1 && joined(last, ""));
        if (next == 1) break;
        factor *= next;
        last = at;
    }
    return factor;
}

/// x86, ch10, #x27; and the seconds of 22:38:15,292
bool EnglishReader::follows_letter(std::size_t at) const {
    return at > 0 && joined(at - 1, "") && (word(at - 1).kind == EnglishToken::Kind::word || is(at - 1, ":"));
}

/// 0 for a.m., 12 for p.m. behind the token.
std::optional<double> EnglishReader::half_of_day(std::size_t at) const {
    if (!joined(at, " ")) return std::nullopt;
    const std::string_view next = word(at + 1).lower;
    if (next == "am" || next == "a.m" || next == "a.m.") return 0;
    if (next == "pm" || next == "p.m" || next == "p.m.") return 12;
    return std::nullopt;
}

/// "6:33 PM", "18:33", "6 p.m."
std::size_t EnglishReader::read_clock(std::size_t at) {
    const double hour = word(at).value;
    if (hour != std::floor(hour) || hour > 24) return 0;
    std::size_t last = at;
    double minutes = 0;
    const bool colon = is(at + 1, ":") && joined(at, "") && joined(at + 1, "") && word(at + 2).is_digits(2);
    if (colon) {
        minutes = word(at + 2).value;
        last = at + 2;
        if (is(at + 3, ":") && joined(last, "") && joined(at + 3, "") && word(at + 4).is_digits(2)) last = at + 4;
    }
    const auto half = half_of_day(last);
    if ((!colon && !half) || minutes >= 60) return 0;
    std::vector<Reading> readings;
    if (half) {
        readings = {{AmountKind::clock, (std::fmod(hour, 12) + *half) * 60 + minutes}};
        ++last;
    } else {
        readings = {{AmountKind::clock, hour * 60 + minutes}};
        if (hour <= 12) readings.push_back({AmountKind::clock, (std::fmod(hour, 12) + 12) * 60 + minutes});
    }
    add(at, last, std::move(readings), Weight::strong);
    return last - at + 1;
}

/// "1/3", "9/11", "7/4/2025": a share or a date, nobody knows.
std::size_t EnglishReader::read_fraction(std::size_t at) {
    if (!is(at + 1, "/") || !joined(at, "") || !joined(at + 1, "") || word(at + 2).kind != EnglishToken::Kind::number)
        return 0;
    const double a = word(at).value, b = word(at + 2).value;
    for (const std::size_t i : {at, at + 2}) {
        const double value = word(i).value;
        Amount& amount = add(i, i, {{AmountKind::number, value}}, value > 31 ? Weight::small : Weight::soft);
        if (value <= 12) amount.readings.push_back({AmountKind::month, value});
        if (a < b) amount.readings.push_back({AmountKind::share, a / b});
    }
    return 3;
}

/// What stands behind a number and says what it is of; adds it.
std::size_t EnglishReader::finish(std::size_t at, std::size_t last, double value, Weight weight) {
    const bool glued = joined(last, "");
    const EnglishToken& next = word(last + 1);
    std::vector<Reading> readings{{AmountKind::number, value}};
    std::size_t taken = last - at + 1;
    if (glued && next.lower == "s" && (word(at).is_digits(4) || word(at).is_digits(2))) {
        if (value < 100) readings = {{AmountKind::number, value}, {AmountKind::number, 1900 + value}};
        ++taken;
    } else if (glued && is_ordinal_ending(next.lower)) {
        ++taken;
    } else if (is_percent(word(behind(last)))) {
        readings.push_back({AmountKind::share, value / 100, 0.01});
        weight = Weight::strong;
        taken = behind(last) - at + 1;
    } else if (const double seconds = duration_of(word(behind(last)).lower); seconds > 0) {
        readings.push_back({AmountKind::duration, value * seconds, seconds});
        if (word(behind(last)).lower.starts_with("decade")) readings.push_back({AmountKind::number, value * 10});
    } else if (glued && next.kind == EnglishToken::Kind::word && next.lower.size() > 3) {
        weight = Weight::soft;  // a code: 3abcd
    }
    add(at, last, std::move(readings), weight);
    return taken;
}

std::size_t EnglishReader::read_numeral(std::size_t at) {
    const EnglishToken& first = word(at);
    if (first.version || follows_letter(at)) {
        add(at, at, first.version ? std::vector<Reading>{} : std::vector<Reading>{{AmountKind::number, first.value}},
            Weight::soft);
        return 1;
    }
    if (const std::size_t taken = read_clock(at)) return taken;
    if (const std::size_t taken = read_fraction(at)) return taken;
    std::size_t last = at;
    const double factor = multiply(last);
    const bool money = at > 0 && word(at - 1).is_currency() && joined(at - 1, " ");
    const bool exact = first.digits == 0;  // 1.0, 0.5, 1,000
    const bool large = factor != 1 || money || first.value >= 10 || exact;
    const std::size_t taken = finish(at, last, first.value * factor, large ? Weight::strong : Weight::small);
    Amount& amount = out_.back();
    if (last > at && word(last).lower.size() == 1)  // 22K may be 22キロバイト
        amount.readings.push_back({AmountKind::number, first.value});
    if (money && factor == 1 && joined(at, "")) {  // $1.5m
        for (const auto& [letter, size] : {std::pair("m", 1e6), std::pair("b", 1e9), std::pair("t", 1e12)})
            if (is(at + 1, letter)) amount.readings.push_back({AmountKind::number, first.value * size});
    }
    // "5-10 million", "$2 to $3 billion": the first one is millions too
    if (factor == 1) {
        std::size_t other = last + 1;
        while (other < words_.size() && other <= last + 3 &&
               (is(other, "-") || is(other, "to") || is(other, "or") || is(other, "and") || word(other).is_currency()))
            ++other;
        if (other > last + 1 && word(other).kind == EnglishToken::Kind::number) {
            const double shared = multiply(other);
            if (shared != 1) amount.readings.push_back({AmountKind::number, first.value * shared});
        }
    }
    if (first.is_digits(2) && at > 1 && is(at - 1, "-") && word(at - 2).is_digits(4))  // 1997-98
        amount.readings.push_back({AmountKind::number, std::floor(word(at - 2).value / 100) * 100 + first.value});
    if (first.value >= 100 && first.is_digits(4) && std::fmod(first.value, 100) < 60 &&
        first.value < 2400) {  // 1830 hours
        amount.readings.push_back(
            {AmountKind::clock, std::floor(first.value / 100) * 60 + std::fmod(first.value, 100)});
    }
    if (first.value >= 1 && first.value <= 12 && factor == 1 && (is(at + 1, "-") || (at > 0 && is(at - 1, "-"))))
        amount.readings.push_back({AmountKind::month, first.value});  // 2025-07-04
    return taken;
}

std::size_t EnglishReader::read_calendar(std::size_t at) {
    const EnglishToken& name = word(at);
    if (const int day = weekday_name(name); day >= 0) {
        add(at, at, {{AmountKind::weekday, static_cast<double>(day)}}, Weight::small);
        return 1;
    }
    const int month = month_name(name);
    if (month == 0) return 0;
    const bool numbers =
        word(at + 1).kind == EnglishToken::Kind::number ||
        (at > 0 && (word(at - 1).kind == EnglishToken::Kind::number || is_ordinal_ending(word(at - 1).lower)));
    const bool verb = name.lower == "may" || name.lower == "march" || name.lower.size() < 4;
    const bool alone = words_.size() == 1;  // an entry of a list: Jan
    const bool sure =
        numbers || !verb || alone || (at > 0 && name.lower != "march" && leads_to_month(word(at - 1).lower));
    add(at, at, {{AmountKind::month, static_cast<double>(month)}},
        numbers ? Weight::strong
        : sure  ? Weight::small
                : Weight::soft);
    return 1;
}

std::vector<Amount> english_amounts(std::string_view text, std::span<const ByteRange> tokens) {
    return EnglishReader(text, tokens).read();
}

}  // namespace yakugo::check
