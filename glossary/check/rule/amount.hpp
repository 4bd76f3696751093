// SPDX-License-Identifier: Apache-2.0
// Numbers, dates, times and shares of both languages, as what a careful reader would accept for one another.
#pragma once

#include "libalign/bitext/measure.hpp"
#include "libalign/core/byte_range.hpp"
#include "libalign/core/language.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// share: of a whole, 5割 and 50 % and half are 0.5; clock: minutes of the day; duration: seconds; weekday: 0 is Sunday.
enum class AmountKind { number, month, weekday, clock, share, duration };

struct Reading {
    AmountKind kind = AmountKind::number;
    double value = 0;
    double unit = 0;  ///< what it was counted in: seconds, 0.01 for per cent; 0 where there is none
};

/// Whether a translation must have a counterpart. soft: no ("one", 一 in 一部, the 35 of F-35), but it may be the
/// counterpart of another one; small: only a number that became another one is told (two, 3機, July, Monday); strong: its loss
/// too (1,200, 5%, 6:33).
enum class Weight { soft, small, strong };

struct Amount {
    ByteRange range;                ///< of the text that was given, with its unit of counting: 150万, 1.5 million
    std::vector<Reading> readings;  ///< all that it can mean: 6時 is 6:00 and 18:00, 25年 also 2025
    Weight weight = Weight::small;
    std::vector<bitext::Measure> measures = {};  ///< by the unit beside it
};

/// Numerals with commas, decimals and thousand to trillion, number words, ordinals, fractions, per cent, decades, months,
/// weekdays, times. `tokens`: ranges whose digits are no quantities (F-35A, URLs): soft. Linear in the text.
std::vector<Amount> english_amounts(std::string_view text, std::span<const ByteRange> tokens);

/// Arabic and kanji numerals with 千 万 億 兆, full width too, 二〇二五年, 3分の1, 5割, 2年半, 90年代, months, weekdays,
/// 午後6時33分, years of eras. Kanji numerals are soft: 一部 holds one.
std::vector<Amount> japanese_amounts(std::string_view text, std::span<const ByteRange> tokens);

/// Either of these, with the measures that `units` finds.
std::vector<Amount> amounts(std::string_view text, Language language, std::span<const ByteRange> tokens,
                            const bitext::Units& units);

/// Whether one may be the translation of the other: 3万フィート and 30,000 feet and 9,144 metres.
bool may_be_same(const Amount& a, const Amount& b);

/// Whether a unit stands beside it: of length, money, ... or time.
bool has_unit(const Amount& amount);

/// Whether both are one number with two units that measure the same thing and are not equal: 30,000 feet, 3万メートル;
/// 30 minutes, 30時間. Of durations below 2 only where both are `in_figures`: "one day" is some day, and "a week" 1週間, but 1 second no 1分.
bool differ_in_unit(const Amount& a, const Amount& b, bool in_figures);

}  // namespace yakugo::check
