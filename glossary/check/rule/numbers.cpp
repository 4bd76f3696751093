// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/numbers.hpp"

#include "glossary/check/rule/amount.hpp"
#include "glossary/check/rule/place.hpp"
#include "glossary/check/rule/token.hpp"
#include "libalign/core/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

namespace yakugo::check {
namespace {

/// More numbers than a paragraph has: a table, whose rows are compared elsewhere.
constexpr std::size_t kMostAmounts = 400;

/// (訳注: …): what the translator adds has no source.
void add_notes(std::string_view text, std::vector<ByteRange>& ranges) {
    if (text.find("注") == std::string_view::npos && text.find("訳者より") == std::string_view::npos) return;
    for (const std::string_view name : {"訳注", "訳者注", "訳者より", "編注"}) {
        for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
            std::size_t end = text.size();
            for (const std::string_view closing : {")", "）", "]", "］", "】"})
                end = std::min(end, text.find(closing, at));
            ranges.push_back({at, end});
        }
    }
}

std::vector<ByteRange> not_quantities(const Text& text, Language language, const std::vector<Token>& tokens) {
    std::vector<ByteRange> ranges = text.masked;
    if (language == Language::ja) add_notes(text.text, ranges);
    for (const Token& token : tokens) {
        if (token.kind != Token::Kind::word && token.kind != Token::Kind::acronym) ranges.push_back(token.range);
    }
    return ranges;
}

std::vector<Amount> amounts_of(const Study& study, std::size_t unit, Language language) {
    const Text& text = *study.draft().units[unit].side(language);
    const std::vector<ByteRange> others = not_quantities(text, language, study.tokens(unit, language));
    return amounts(text.text, language, others, study.resources().units);
}

/// How likely one is what became of the other; 0 where it cannot be.
double likeness(const Amount& a, const Amount& b) {
    if (a.readings.empty() || b.readings.empty() || a.readings[0].kind != b.readings[0].kind) return 0;
    if (a.weight == Weight::small && b.weight == Weight::small) return 1;
    const double one = std::abs(a.readings[0].value) + 1, other = std::abs(b.readings[0].value) + 1;
    const double apart = std::abs(std::log(one / other));
    if (a.weight == b.weight) return 1 + 1 / (1 + apart);
    constexpr double kFarthest = 3;  // nats: "five" is not what became 1062
    return apart <= kFarthest ? 1 / (1 + apart) : 0;
}

/// The two texts of a unit.
class Comparison {
public:
    Comparison(const Study& study, std::size_t unit)
        : study_(study),
          target_language_(study.draft().target),
          partial_(study.draft().units[unit].partial),
          source_(*study.draft().units[unit].side(source_of(target_language_))),
          target_(*study.draft().units[unit].side(target_language_)),
          from_(amounts_of(study, unit, source_of(target_language_))),
          to_(amounts_of(study, unit, target_language_)) {}

    void compare(std::vector<Finding>& out) {
        if (from_.size() > kMostAmounts || to_.size() > kMostAmounts) return;
        match();
        tell_units(out);
        tell_changes(out);
        tell_numbers_said_twice(out);
        if (partial_) return;  // what is missing may be left out as a whole
        for (std::size_t i = 0; i < from_.size(); ++i) {
            if (lost_[i] && from_[i].weight == Weight::strong) tell_loss(from_[i], out);
        }
        for (std::size_t j = 0; j < to_.size(); ++j) {
            if (added_[j] && to_[j].weight == Weight::strong) tell_addition(to_[j], out);
        }
    }

private:
    std::string_view words(const Text& text, const Amount& amount) const { return slice(text.text, amount.range); }

    void match() {
        lost_.assign(from_.size(), true);
        added_.assign(to_.size(), true);
        for (std::size_t i = 0; i < from_.size(); ++i) {
            for (std::size_t j = 0; j < to_.size(); ++j) {
                if (!may_be_same(from_[i], to_[j])) continue;
                lost_[i] = false;
                added_[j] = false;
            }
        }
        for (std::size_t i = 0; i < from_.size(); ++i) {
            lost_[i] = lost_[i] && from_[i].weight != Weight::soft &&
                       (!is_name(from_[i]) || target_.text.find(words(source_, from_[i])) == std::string::npos);
        }
        for (std::size_t j = 0; j < to_.size(); ++j) added_[j] = added_[j] && to_[j].weight != Weight::soft;
    }

    /// A month or a day of the week, which may be left in English.
    static bool is_name(const Amount& amount) {
        return !amount.readings.empty() &&
               (amount.readings[0].kind == AmountKind::month || amount.readings[0].kind == AmountKind::weekday);
    }

    static bool in_figures(const Text& text, const Amount& amount) {
        const std::string_view words = slice(text.text, amount.range);
        return !words.empty() &&
               (is_ascii_digit(words.front()) || words.starts_with("\xEF\xBC"));  // full width: U+FF10 to U+FF19
    }

    /// A number whose every counterpart has another unit.
    void tell_units(std::vector<Finding>& out) const {
        for (const Amount& amount : to_) {
            if (!has_unit(amount) || amount.weight == Weight::soft) continue;
            const Amount* other = nullptr;
            bool right = false;
            for (const Amount& from : from_) {
                if (!may_be_same(from, amount)) continue;
                if (differ_in_unit(from, amount, in_figures(source_, from) && in_figures(target_, amount))) {
                    other = &from;
                } else {
                    right = true;
                }
            }
            if (other == nullptr || right) continue;
            out.push_back(finding_at(
                study_, "T120", target_, amount.range,
                fmt::format("{} of the source has another unit here", in_quotes(with_unit(source_, *other)))));
        }
    }

    /// The number and what stands behind it, for a message about units.
    static std::string_view with_unit(const Text& text, const Amount& amount) {
        constexpr std::size_t kUnit = 24;  // bytes, cut at a character
        std::size_t end = std::min(text.text.size(), amount.range.end + kUnit);
        while (end > amount.range.end && end < text.text.size() && (text.text[end] & 0xC0) == 0x80) --end;
        return std::string_view(text.text).substr(amount.range.begin, end - amount.range.begin);
    }

    void tell_changes(std::vector<Finding>& out) {
        for (std::size_t i = 0; i < from_.size(); ++i) {
            if (!lost_[i]) continue;
            std::optional<std::size_t> best;
            double most = 0;
            for (std::size_t j = 0; j < to_.size(); ++j) {
                const double like = added_[j] ? likeness(from_[i], to_[j]) : 0;
                if (like > most) {
                    most = like;
                    best = j;
                }
            }
            if (!best) continue;
            lost_[i] = added_[*best] = false;
            Finding finding = finding_at(study_, "T120", target_, to_[*best].range,
                                         fmt::format("{} of the source is {} here", in_quotes(words(source_, from_[i])),
                                                     in_quotes(words(target_, to_[*best]))));
            out.push_back(std::move(finding));
        }
    }

    /// How many of `amounts` may be what `amount` is.
    static std::ptrdiff_t count(const std::vector<Amount>& amounts, const Amount& amount) {
        return std::count_if(amounts.begin(), amounts.end(),
                             [&](const Amount& other) { return may_be_same(amount, other); });
    }

    /// "function 2 has two arguments", 関数2には5つ: a number that the source has not, beside one that it has more often.
    void tell_numbers_said_twice(std::vector<Finding>& out) {
        for (std::size_t j = 0; j < to_.size(); ++j) {
            constexpr double kFewest = 2;  // 1つ is said where English has an article
            if (!added_[j] || to_[j].readings.empty() || to_[j].readings[0].value < kFewest) continue;
            const auto of = std::find_if(from_.begin(), from_.end(), [&](const Amount& from) {
                return from.weight != Weight::soft && likeness(from, to_[j]) >= 1 && count(to_, from) > 0 &&
                       count(from_, from) > count(to_, from);
            });
            if (of == from_.end()) continue;
            added_[j] = false;
            out.push_back(finding_at(study_, "T120", target_, to_[j].range,
                                     fmt::format("{} of the source is {} here", in_quotes(words(source_, *of)),
                                                 in_quotes(words(target_, to_[j])))));
        }
    }

    void tell_loss(const Amount& amount, std::vector<Finding>& out) const {
        out.push_back(missing_at(study_, "T120", target_, words(source_, amount),
                                 fmt::format("{} of the source is missing", in_quotes(words(source_, amount)))));
    }

    void tell_addition(const Amount& amount, std::vector<Finding>& out) const {
        out.push_back(finding_at(study_, "T120", target_, amount.range,
                                 fmt::format("{} is not in the source", in_quotes(words(target_, amount)))));
    }

    const Study& study_;
    Language target_language_;
    bool partial_;
    const Text &source_, &target_;
    std::vector<Amount> from_, to_;
    std::vector<bool> lost_, added_;
};

}  // namespace

std::vector<Finding> check_numbers(const Study& study) {
    std::vector<Finding> out;
    for (std::size_t unit = study.units().begin; unit < study.units().end; ++unit) {
        if (study.draft().units[unit].is_bilingual()) Comparison(study, unit).compare(out);
    }
    return out;
}

}  // namespace yakugo::check
