// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/amount.hpp"

#include "libalign/link/quantity.hpp"

#include <algorithm>
#include <cmath>

namespace yakugo::check {
namespace {

constexpr double kSameNumber = 1e-6;    // relative: both sides are exact decimals
constexpr double kSameShare = 0.011;    // of a whole: 33 % is a third
constexpr double kSameDuration = 0.02;  // relative: a month is 30 days

/// Rounding is for what was converted: 15 % is no 14 %, and 500 pounds are no 501.
bool same(const Reading& a, const Reading& b) {
    if (a.kind != b.kind) return false;
    const double difference = std::abs(a.value - b.value), size = std::max(std::abs(a.value), std::abs(b.value));
    if (a.unit == b.unit) return difference <= kSameNumber * size;
    if (a.kind == AmountKind::share) return difference <= kSameShare;
    return difference <= (a.kind == AmountKind::duration ? kSameDuration : kSameNumber) * size;
}

const Reading* number_of(const Amount& amount) {
    const auto at = std::find_if(amount.readings.begin(), amount.readings.end(),
                                 [](const Reading& reading) { return reading.kind == AmountKind::number; });
    return at == amount.readings.end() ? nullptr : &*at;
}

const Reading* duration_of(const Amount& amount) {
    const auto at = std::find_if(amount.readings.begin(), amount.readings.end(),
                                 [](const Reading& reading) { return reading.kind == AmountKind::duration; });
    return at == amount.readings.end() ? nullptr : &*at;
}

template <typename List, typename Same>
bool any_pair(const List& a, const List& b, Same same) {
    return std::any_of(a.begin(), a.end(), [&](const auto& one) {
        return std::any_of(b.begin(), b.end(), [&](const auto& other) { return same(one, other); });
    });
}

}  // namespace

std::vector<Amount> amounts(std::string_view text, Language language, std::span<const ByteRange> tokens,
                            const bitext::Units& units) {
    std::vector<Amount> out = language == Language::ja ? japanese_amounts(text, tokens) : english_amounts(text, tokens);
    for (Amount& amount : out) {
        const Reading* number = number_of(amount);
        if (number == nullptr || amount.range.empty()) continue;
        amount.measures = units.measures(text, {link::Quantity{number->value, false, amount.range}}, language);
        if (!amount.measures.empty() && amount.weight == Weight::small && number->value != 1)
            amount.weight = Weight::strong;
    }
    return out;
}

bool may_be_same(const Amount& a, const Amount& b) {
    if (any_pair(a.readings, b.readings, same)) return true;
    const Reading *x = number_of(a), *y = number_of(b);
    if (x == nullptr || y == nullptr) return false;
    return any_pair(a.measures, b.measures, [&](const auto& one, const auto& other) {
        const double ratio = one.value / x->value * y->value / other.value;  // of the sizes of their units
        return std::abs(ratio - 1) > kSameNumber && bitext::may_be_same(one, other);
    });
}

bool has_unit(const Amount& amount) {
    return !amount.measures.empty() || duration_of(amount) != nullptr;
}

bool differ_in_unit(const Amount& a, const Amount& b, bool in_figures) {
    const Reading *x = number_of(a), *y = number_of(b);
    if (x == nullptr || y == nullptr || !same(*x, *y)) return false;  // the units are of the first reading
    const Reading *one = duration_of(a), *other = duration_of(b);
    if (one != nullptr && other != nullptr) {
        constexpr double kFewest = 2;
        return (in_figures || x->value >= kFewest) &&
               !any_pair(a.readings, b.readings, [](const Reading& long_a, const Reading& long_b) {
                   return long_a.kind == AmountKind::duration && same(long_a, long_b);
               });
    }
    const auto related = [](const auto& m, const auto& n) { return m.dimension == n.dimension; };
    const auto equal = [](const auto& m, const auto& n) { return bitext::may_be_same(m, n); };
    return any_pair(a.measures, b.measures, related) && !any_pair(a.measures, b.measures, equal);
}

}  // namespace yakugo::check
