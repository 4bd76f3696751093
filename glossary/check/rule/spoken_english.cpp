// SPDX-License-Identifier: Apache-2.0
// Numbers in words.
#include "glossary/check/rule/english_reader.hpp"

#include <cmath>

namespace yakugo::check {

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
    if (const double part = next < words_.size() && !spoken.vague ? part_name(word(next).lower) : 0; part > 0) {
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

}  // namespace yakugo::check
