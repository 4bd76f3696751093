// SPDX-License-Identifier: Apache-2.0
// T106 and T104 in English that is written or translated into: organisation beside organization, air-frame for airframe.
#include "glossary/check/spelling/english_variant.hpp"
#include "glossary/check/spelling/spellings.hpp"

#include "libalign/core/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yakugo::check {
namespace {

constexpr std::size_t kShortestWord = 4;  // letters

struct EnglishUse {
    Use use;
    std::string expected;
};
/// The two ways to write one word, or all words of one habit.
using Ways = std::array<std::vector<EnglishUse>, 2>;
using Key = std::pair<std::size_t, std::string>;  // habit, EnglishVariant::key

bool is_part(std::string_view text, std::size_t at) {
    if (is_ascii_letter(text[at])) return true;
    return text[at] == '-' && at > 0 && at + 1 < text.size() && is_ascii_letter(text[at - 1]) &&
           is_ascii_letter(text[at + 1]);
}

/// Words with their inner hyphens; none beside digits, which are designations.
template <typename Function>
void for_each_word(const Text& text, Function function) {
    const std::string_view bytes = text.text;
    for (std::size_t at = 0; at < bytes.size();) {
        if (!is_ascii_letter(bytes[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < bytes.size() && is_part(bytes, at)) ++at;
        const ByteRange range{begin, at};
        const auto is_code = [](char c) { return is_ascii_digit(c) || c == '_' || c == '-' || c == '/' || c == '.'; };
        const bool code = (begin > 0 && is_code(bytes[begin - 1])) ||
                          (at + 1 < bytes.size() && is_code(bytes[at]) && is_ascii_word(bytes[at + 1]));
        if (!code && range.size() >= kShortestWord && !is_masked(text, range))
            function(range, ascii_lowered(slice(bytes, range)));
    }
}

std::string without_plural(std::string_view word) {
    return std::string(word.ends_with('s') ? word.substr(0, word.size() - 1) : word);
}

/// air-frame -> airframe; empty where there is no hyphen.
std::string variant_without_hyphen(const std::string& lower) {
    const auto variant = lower.find('-') == std::string::npos ? std::nullopt : english_variant(lower);
    return variant ? variant->other : std::string();
}

class EnglishSpellings {
public:
    explicit EnglishSpellings(const Study& study) : study_(study) {}

    std::vector<Finding> check() {
        add_terms();
        find_hyphens();
        for_each([&](std::size_t unit, ByteRange range, const std::string& lower) { add(unit, range, lower); });
        tell_terms();
        tell_ways();
        return std::move(out_);
    }

private:
    const std::vector<Unit>& units() const { return study_.draft().units; }

    template <typename Function>
    void for_each(Function function) const {
        for (std::size_t unit = 0; unit < units().size(); ++unit) {
            if (!units()[unit].en) continue;
            for_each_word(*units()[unit].en,
                          [&](ByteRange range, const std::string& lower) { function(unit, range, lower); });
        }
    }

    /// Terms of one word that may be spelt otherwise.
    void add_terms() {
        for (const TermPair& pair : study_.glossary().pairs) {
            if (!is_believed(pair) || pair.en_forbidden) continue;
            const std::string lower = ascii_lowered(pair.en);
            const bool word =
                std::all_of(lower.begin(), lower.end(), [](char c) { return is_ascii_lower(c) || c == '-'; });
            if (!word || lower.size() < kShortestWord) continue;
            words_.insert(lower);
            if (const auto variant = english_variant(lower)) {
                terms_.emplace(variant->other, &pair);
            } else if (lower.find('-') == std::string::npos) {
                closed_.emplace(lower, &pair);
            }
        }
    }

    void find_hyphens() {
        for_each([&](std::size_t, ByteRange, const std::string& lower) {
            if (lower.find('-') == std::string::npos) return;
            if (const auto variant = english_variant(lower)) hyphens_.emplace(variant->key, without_plural(lower));
        });
    }

    void add(std::size_t unit, ByteRange range, const std::string& lower) {
        if (words_.contains(lower)) return;  // what the term base has is right
        const auto term = terms_.find(lower);
        const auto closed = closed_.find(variant_without_hyphen(lower));
        if (term != terms_.end() || closed != closed_.end()) {
            term_uses_.emplace_back(Use{unit, range}, term != terms_.end() ? term->second : closed->second);
            return;
        }
        if (lower.find('-') == std::string::npos) {
            const auto hyphen = hyphens_.find(without_plural(lower));
            if (hyphen != hyphens_.end()) {
                const std::string plural = lower.ends_with('s') ? "s" : "";
                const auto variant = english_variant(hyphen->second);
                ways_[{variant->habit, variant->key}][0].push_back({{unit, range}, hyphen->second + plural});
                return;
            }
        }
        if (auto variant = english_variant(lower))
            ways_[{variant->habit, variant->key}][variant->way].push_back({{unit, range}, std::move(variant->other)});
    }

    void tell_terms() {
        for (const auto& [use, term] : term_uses_) {
            const Text& text = *units()[use.unit].en;
            Finding finding = finding_at(study_, "T104", text, use.range,
                                         fmt::format("the term base writes {} ({})", term->en, term->ja));
            finding.expected = term->en;
            finding.variants = {finding.found, term->en};
            finding.term_id = term->id;
            out_.push_back(std::move(finding));
        }
    }

    void tell_ways() {
        std::map<std::size_t, std::vector<const Ways*>> by_habit;
        for (const auto& [key, ways] : ways_) {
            if (!ways[0].empty() && !ways[1].empty()) by_habit[key.first].push_back(&ways);
        }
        for (const auto& [habit, words] : by_habit) {
            if (words.size() <= kHabit) {
                for (const Ways* ways : words) tell(*ways, std::string(kSeveralWays) + listed(*ways));
                continue;
            }
            Ways all;
            std::string list;
            for (const Ways* ways : words) {
                list += (list.empty() ? "" : "; ") + listed(*ways);
                for (std::size_t way = 0; way < all.size(); ++way)
                    all[way].insert(all[way].end(), (*ways)[way].begin(), (*ways)[way].end());
            }
            tell(all, fmt::format("written with {} in {} words: {}", english_habit(habit), words.size(), list));
        }
    }

    std::string_view text_of(const EnglishUse& one) const {
        return slice(units()[one.use.unit].en->text, one.use.range);
    }

    /// colour (2), color (1)
    std::string listed(const Ways& ways) const {
        return fmt::format("{} ({}), {} ({})", text_of(ways[0].front()), ways[0].size(), text_of(ways[1].front()),
                           ways[1].size());
    }

    /// At the way that is rarer; of equally many the one that comes later.
    void tell(const Ways& ways, std::string message) {
        const auto first = [](const std::vector<EnglishUse>& uses) {
            return std::pair(uses.front().use.unit, uses.front().use.range.begin);
        };
        const bool second =
            ways[1].size() != ways[0].size() ? ways[1].size() < ways[0].size() : first(ways[0]) < first(ways[1]);
        std::vector<EnglishUse> rare = ways[second ? 1 : 0];
        std::sort(rare.begin(), rare.end(), [](const EnglishUse& a, const EnglishUse& b) {
            return std::pair(a.use.unit, a.use.range.begin) < std::pair(b.use.unit, b.use.range.begin);
        });
        Finding finding =
            finding_at(study_, "T106", *units()[rare[0].use.unit].en, rare[0].use.range, std::move(message));
        finding.expected = rare[0].expected;
        finding.variants = {finding.found, finding.expected};
        for (std::size_t i = 1; i < rare.size(); ++i)
            finding.also.push_back(study_.draft().place(*units()[rare[i].use.unit].en, rare[i].use.range));
        out_.push_back(std::move(finding));
    }

    const Study& study_;
    std::set<std::string, std::less<>> words_;                    // of the term base
    std::map<std::string, const TermPair*, std::less<>> terms_;   // by the other way to write them
    std::map<std::string, const TermPair*, std::less<>> closed_;  // words without a hyphen
    std::map<std::string, std::string, std::less<>> hyphens_;     // words with a hyphen, by what they are without
    std::map<Key, Ways> ways_;
    std::vector<std::pair<Use, const TermPair*>> term_uses_;
    std::vector<Finding> out_;
};

}  // namespace

std::vector<Finding> find_english_spellings(const Spellings& spellings) {
    const Study& study = spellings.study();
    return study.draft().target == Language::en ? EnglishSpellings(study).check() : std::vector<Finding>();
}

}  // namespace yakugo::check
