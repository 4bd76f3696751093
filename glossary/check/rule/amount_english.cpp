// SPDX-License-Identifier: Apache-2.0
// Reading English amounts: a list of words and numerals first, then what they say together.
#include "glossary/check/rule/amount.hpp"
#include "glossary/check/rule/amount_words.hpp"
#include "libalign/text/normalize.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace yakugo::check {
namespace {

using text::Normalized;

/// Reads one text. Every read_…() looks at the token at `at`, adds what it finds and says how many tokens it took.
class EnglishReader {
public:
    EnglishReader(std::string_view text, std::span<const ByteRange> tokens)
        : folded_(text::normalize(text, text::Profile::nfkc)), tokens_(tokens), words_(english_words(folded_.text())) {}

    std::vector<Amount> read() {
        for (std::size_t at = 0; at < words_.size();) at += std::max<std::size_t>(1, read_at(at));
        return std::move(out_);
    }

private:
    const EnglishWord& word(std::size_t at) const {
        static const EnglishWord kNoWord;
        return at < words_.size() ? words_[at] : kNoWord;
    }
    bool is(std::size_t at, std::string_view lower) const { return at < words_.size() && words_[at].lower == lower; }
    /// Whether nothing stands between two neighbours, or only `allowed`.
    bool joined(std::size_t at, std::string_view allowed) const {
        if (at + 1 >= words_.size()) return false;
        const std::string_view between =
            std::string_view(folded_.text()).substr(words_[at].end, words_[at + 1].begin - words_[at].end);
        return std::all_of(between.begin(), between.end(),
                           [&](char c) { return allowed.find(c) != std::string_view::npos; });
    }
    Amount& add(std::size_t first, std::size_t last, std::vector<Reading> readings, Weight weight) {
        const ByteRange range = folded_.original({words_[first].begin, words_[last].end});
        const bool inside =
            std::any_of(tokens_.begin(), tokens_.end(), [&](ByteRange token) { return token.overlaps(range); });
        out_.push_back({range, std::move(readings), inside ? Weight::soft : weight});
        return out_.back();
    }

    std::size_t read_at(std::size_t at) {
        const EnglishWord& first = word(at);
        if (first.kind == EnglishWord::Kind::number) return read_numeral(at);
        if (first.kind != EnglishWord::Kind::word) return 1;
        if (const std::size_t taken = read_calendar(at)) return taken;
        if (const std::size_t taken = read_number_words(at)) return taken;
        if (const auto reading = loose_reading(first.lower)) add(at, at, {*reading}, Weight::soft);
        return 1;
    }

    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    struct Spoken {
        double value = 0;
        bool ordinal = false;
        bool vague = false;  ///< "a hundred", "million": said without a number
        std::size_t last = kNone;
    };
    Spoken speak(std::size_t at) const;
    std::size_t read_numeral(std::size_t at);
    std::size_t read_clock(std::size_t at);
    std::size_t read_fraction(std::size_t at);
    std::size_t read_calendar(std::size_t at);
    std::size_t read_number_words(std::size_t at);
    std::size_t finish(std::size_t at, std::size_t last, double value, Weight weight);
    /// The word behind the token, a space, a line break or a hyphen between; the number of words where there is none.
    std::size_t behind(std::size_t at) const {
        if (is(at + 1, "-") && joined(at, "") && joined(at + 1, "")) return at + 2;
        return joined(at, " \n") ? at + 1 : words_.size();
    }
    double multiply(std::size_t& last) const;
    bool follows_letter(std::size_t at) const;
    std::optional<double> half_of_day(std::size_t at) const;

    Normalized folded_;
    std::span<const ByteRange> tokens_;
    std::vector<EnglishWord> words_;
    std::vector<Amount> out_;
};

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
    return at > 0 && joined(at - 1, "") && (word(at - 1).kind == EnglishWord::Kind::word || is(at - 1, ":"));
}

/// 0 for a.m., 12 for p.m. behind the token.
std::optional<double> EnglishReader::half_of_day(std::size_t at) const {
    if (!joined(at, " ")) return std::nullopt;
    const std::string& next = word(at + 1).lower;
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
    if (!is(at + 1, "/") || !joined(at, "") || !joined(at + 1, "") || word(at + 2).kind != EnglishWord::Kind::number)
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
    const EnglishWord& next = word(last + 1);
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
    } else if (const double seconds = duration_of(word(behind(last)).lower)) {
        readings.push_back({AmountKind::duration, value * seconds, seconds});
        if (word(behind(last)).lower.starts_with("decade")) readings.push_back({AmountKind::number, value * 10});
    } else if (glued && next.kind == EnglishWord::Kind::word && next.lower.size() > 3) {
        weight = Weight::soft;  // a code: 3abcd
    }
    add(at, last, std::move(readings), weight);
    return taken;
}

std::size_t EnglishReader::read_numeral(std::size_t at) {
    const EnglishWord& first = word(at);
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
    const bool large = factor != 1 || money || first.value >= 10 || first.value != std::floor(first.value);
    const std::size_t taken = finish(at, last, first.value * factor, large ? Weight::strong : Weight::small);
    Amount& amount = out_.back();
    if (last > at && word(last).lower.size() == 1)  // 22K may be 22キロバイト
        amount.readings.push_back({AmountKind::number, first.value});
    // "5-10 million", "$2 to $3 billion": the first one is millions too
    if (factor == 1) {
        std::size_t other = last + 1;
        while (other < words_.size() && other <= last + 3 &&
               (is(other, "-") || is(other, "to") || is(other, "or") || is(other, "and") || word(other).is_currency()))
            ++other;
        if (other > last + 1 && word(other).kind == EnglishWord::Kind::number) {
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
    const EnglishWord& name = word(at);
    if (const int day = weekday_name(name); day >= 0) {
        add(at, at, {{AmountKind::weekday, static_cast<double>(day)}}, Weight::small);
        return 1;
    }
    const int month = month_name(name);
    if (month == 0) return 0;
    const bool numbers =
        word(at + 1).kind == EnglishWord::Kind::number ||
        (at > 0 && (word(at - 1).kind == EnglishWord::Kind::number || is_ordinal_ending(word(at - 1).lower)));
    const bool verb = name.lower == "may" || name.lower == "march" || name.lower.size() < 4;
    const bool sure = numbers || !verb || (at > 0 && name.lower != "march" && leads_to_month(word(at - 1).lower));
    add(at, at, {{AmountKind::month, static_cast<double>(month)}}, sure ? Weight::strong : Weight::soft);
    return 1;
}

/// What number words from `at` on are worth: "twenty-one", "two hundred and fifty thousand", "hundred thousand".
EnglishReader::Spoken EnglishReader::speak(std::size_t at) const {
    const auto start = number_word(word(at).lower);
    const double first = multiplier(word(at), false);
    if (!start && first == 1) return {};
    Spoken out{start ? start->value : first, start && start->ordinal, !start, at};
    double total = 0;
    double& section = out.value;
    while (!out.ordinal) {
        std::size_t next = behind(out.last);
        const bool round = section >= 100 && std::fmod(section, 100) == 0;
        const bool conjunction = is(next, "and") && round;
        if (conjunction) next = behind(next);
        const auto more = number_word(word(next).lower);
        const double factor = multiplier(word(next), false);
        if (more && more->value < 10 && more->value > 0 && std::fmod(section, 100) >= 20 &&
            std::fmod(section, 10) == 0) {
            section += more->value;
        } else if (more && round && (conjunction || start)) {
            section += more->value;
        } else if (factor == 100 && section < 100) {
            section *= 100;
        } else if (factor > 1 && !conjunction) {
            total += section * factor;
            section = 0;
        } else {
            break;
        }
        out.ordinal = more && more->ordinal;
        out.last = next;
    }
    out.value += total;
    return out;
}

/// Also "two-thirds", "a third", "ten thirty".
std::size_t EnglishReader::read_number_words(std::size_t at) {
    const Spoken spoken = speak(at);
    if (spoken.last == kNone) return 0;
    const std::size_t next = behind(spoken.last);
    if (const double part = next < words_.size() && !spoken.vague ? part_name(word(next).lower) : 0) {
        add(at, next, {{AmountKind::share, spoken.value / part}}, spoken.value == 1 ? Weight::soft : Weight::small);
        return next + 1 - at;
    }
    const Spoken minutes = spoken.value <= 12 && next < words_.size() && !spoken.ordinal ? speak(next) : Spoken{};
    if (minutes.last != kNone && !minutes.vague && minutes.value >= 10 && minutes.value < 60) {
        add(at, minutes.last,
            {{AmountKind::clock, spoken.value * 60 + minutes.value},
             {AmountKind::clock, (std::fmod(spoken.value, 12) + 12) * 60 + minutes.value}},
            Weight::small);
        return minutes.last + 1 - at;
    }
    if (spoken.ordinal && spoken.value > 2 && is(next, "of") && at > 0 && (is(at - 1, "a") || is(at - 1, "one"))) {
        add(at, spoken.last, {{AmountKind::share, 1 / spoken.value}}, Weight::small);
        return spoken.last + 1 - at;
    }
    const bool plain = spoken.vague || spoken.value <= (spoken.ordinal ? 3 : 1);
    const Weight weight = plain ? Weight::soft : spoken.value <= 12 ? Weight::small : Weight::strong;
    const std::size_t taken = finish(at, spoken.last, spoken.value, weight);
    if (spoken.ordinal) out_.back().readings.push_back({AmountKind::share, 1 / spoken.value});
    return taken;
}

}  // namespace

std::vector<Amount> english_amounts(std::string_view text, std::span<const ByteRange> tokens) {
    return EnglishReader(text, tokens).read();
}

}  // namespace yakugo::check
