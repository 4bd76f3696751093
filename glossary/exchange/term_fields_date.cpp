// SPDX-License-Identifier: Apache-2.0
// Dates as term bases write them, brought to ISO 8601.
#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/term_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace yakugo::exchange {

namespace {

constexpr std::string_view year_sign = "年", month_sign = "月", day_sign = "日";

/// Reads a text from its front.
class Scan {
public:
    explicit Scan(std::string_view text) : text_(text) {}
    bool done() const { return text_.empty(); }
    bool take(std::string_view word) {
        const bool there = text_.starts_with(word);
        if (there) text_.remove_prefix(word.size());
        return there;
    }
    /// `least` to `most` digits as a number.
    std::optional<int> number(std::size_t least, std::size_t most) {
        std::size_t length = 0;
        int value = 0;
        while (length < most && length < text_.size() && text_[length] >= '0' && text_[length] <= '9') {
            value = value * 10 + (text_[length++] - '0');
        }
        if (length < least) return std::nullopt;
        text_.remove_prefix(length);
        return value;
    }

private:
    std::string_view text_;
};

struct Day {
    int year = 0, month = 0, of_month = 0;
};

/// 2026-01-10, 2026/1/10, 2026.1.10, 20260110, 2026年1月10日.
std::optional<Day> year_first(Scan& scan) {
    const auto year = scan.number(4, 4);
    if (!year) return std::nullopt;
    for (const std::string_view between : {"-", "/", ".", ""}) {
        Scan rest = scan;
        if (!rest.take(between)) continue;
        const std::size_t least = between.empty() ? 2 : 1;
        const auto month = rest.number(least, 2);
        if (!month || !rest.take(between)) continue;
        const auto day = rest.number(least, 2);
        if (!day) continue;
        scan = rest;
        return Day{*year, *month, *day};
    }
    if (!scan.take(year_sign)) return std::nullopt;
    const auto month = scan.number(1, 2);
    if (!month || !scan.take(month_sign)) return std::nullopt;
    const auto day = scan.number(1, 2);
    if (!day || !scan.take(day_sign)) return std::nullopt;
    return Day{*year, *month, *day};
}

/// 10.01.2026: nobody writes a month first and points behind it.
std::optional<Day> day_first(Scan& scan) {
    const auto day = scan.number(1, 2);
    if (!day || !scan.take(".")) return std::nullopt;
    const auto month = scan.number(1, 2);
    if (!month || !scan.take(".")) return std::nullopt;
    const auto year = scan.number(4, 4);
    if (!year) return std::nullopt;
    return Day{*year, *month, *day};
}

/// Seconds behind midnight in UTC; fractions are dropped.
std::optional<int> time_of(Scan& scan) {
    const auto hour = scan.number(1, 2);
    const bool colons = scan.take(":");
    const auto minute = scan.number(2, 2);
    std::optional<int> second = 0;
    if (scan.take(":") || !colons) second = scan.number(2, 2);
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    if (scan.take(".") && !scan.number(1, 9)) return std::nullopt;
    int seconds = (*hour * 60 + *minute) * 60 + *second;
    if (scan.take("Z")) return seconds;
    const bool east = scan.take("+"), west = !east && scan.take("-");
    if (!east && !west) return seconds;
    const auto hours = scan.number(2, 2);
    scan.take(":");
    const int minutes = scan.number(2, 2).value_or(0);
    if (!hours || *hours > 14 || minutes > 59) return std::nullopt;
    seconds -= (east ? 1 : -1) * (*hours * 60 + minutes) * 60;
    return seconds;
}

}  // namespace

std::optional<std::string> iso_date(std::string_view written) {
    if (is_iso_date(written)) return std::string(written);
    Scan scan(written);
    auto day = year_first(scan);
    if (!day) day = day_first(scan = Scan(written));
    if (!day) return std::nullopt;
    const std::string date = fmt::format("{:04}-{:02}-{:02}", day->year, day->month, day->of_month);
    if (!calendar_day(date)) return std::nullopt;
    if (scan.done() || scan.take("Z")) return scan.done() ? std::optional(date) : std::nullopt;
    if (!scan.take("T") && !scan.take(" ")) return std::nullopt;
    const auto seconds = time_of(scan);
    if (!seconds || !scan.done()) return std::nullopt;
    namespace time = std::chrono;
    const time::year_month_day calendar{time::year(day->year), time::month(static_cast<unsigned>(day->month)),
                                        time::day(static_cast<unsigned>(day->of_month))};
    const time::sys_seconds moment = time::sys_days(calendar) + time::seconds(*seconds);
    const auto midnight = time::floor<time::days>(moment);
    const time::year_month_day utc{midnight};
    const auto in_day = static_cast<int>((moment - midnight).count());
    std::string out = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(utc.year()),
                                  static_cast<unsigned>(utc.month()), static_cast<unsigned>(utc.day()), in_day / 3600,
                                  in_day / 60 % 60, in_day % 60);
    return is_iso_date(out) ? std::optional(out) : std::nullopt;
}

bool is_iso_date(std::string_view text) {
    return (text.size() == 10 && calendar_day(text).has_value()) || compact_time(text).has_value();
}

}  // namespace yakugo::exchange
