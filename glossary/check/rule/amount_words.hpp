// SPDX-License-Identifier: Apache-2.0
// The English words that numbers, dates and times are made of.
#pragma once

#include "glossary/check/rule/amount.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// A word, a numeral or a sign of NFKC text.
struct EnglishToken {
    enum class Kind { none, word, number, sign };
    Kind kind = Kind::none;
    std::size_t begin = 0, end = 0;
    std::string_view lower;  ///< of a sign: itself, dashes as -
    bool capital = false;    ///< its first letter
    double value = 0;        ///< of a number: 1,300.5
    bool version = false;    ///< of a number: 3.12.1
    std::size_t digits = 0;  ///< of a number without separators

    bool is_digits(std::size_t count) const { return kind == Kind::number && digits == count; }
    bool is_currency() const { return lower == "$" || lower == "€" || lower == "£" || lower == "¥"; }
};

/// `lowered`: the text with its ASCII letters in lower case, which the tokens point into.
std::vector<EnglishToken> english_words(std::string_view text, std::string_view lowered);
/// Whether a word with these first letters may be read by number_word(), multiplier() or loose_reading(): nearly all words may not.
bool may_say_number(std::string_view lower);

struct NumberWord {
    double value = 0;
    bool ordinal = false;
};
/// zero to ninety, first to ninetieth.
std::optional<NumberWord> number_word(std::string_view lower);
/// hundred to trillion, dozen, glued k, m, bn; 1 for any other word.
double multiplier(const EnglishToken& word, bool glued);
/// 3 for third and thirds, 2 for half; 0 for any other.
double part_name(std::string_view lower);
/// 1 to 12, full or abbreviated, with a capital; else 0.
int month_name(const EnglishToken& word);
/// 0 for Sunday; -1 for any other word.
int weekday_name(const EnglishToken& word);
/// Words behind which May is a month.
bool leads_to_month(std::string_view lower);
bool is_ordinal_ending(std::string_view lower);
bool is_percent(const EnglishToken& word);
/// Seconds of "hour", "weeks"; 0 for any other word.
double duration_of(std::string_view lower);
/// Words that imply a number without being one: both, twice, dozen, half, noon.
std::optional<Reading> loose_reading(std::string_view lower);

}  // namespace yakugo::check
