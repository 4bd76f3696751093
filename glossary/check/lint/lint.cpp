// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/lint/lint.hpp"

#include "glossary/check/match/matcher.hpp"
#include "glossary/check/rule/place.hpp"
#include "glossary/check/rule/renderings.hpp"
#include "glossary/check/rules.hpp"
#include "libalign/text/english.hpp"
#include "libalign/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace yakugo::check {
namespace {

/// A term of one language of a pair.
struct LintSide {
    const TermPair* pair;
    Language language;
    const std::string& surface() const { return language == Language::ja ? pair->ja : pair->en; }
    bool is_forbidden() const { return language == Language::ja ? pair->ja_forbidden : pair->en_forbidden; }
    bool is_preferred() const { return language == Language::ja ? pair->ja_preferred : pair->en_preferred; }
};

class Linter {
public:
    Linter(const Glossary& glossary, const Resources& resources) : resources_(resources) {
        for (const TermPair& pair : glossary.pairs) {
            for (const Language language : {Language::ja, Language::en}) {
                const LintSide side{&pair, language};
                if (!side.surface().empty() && (pair.standing != Standing::rejected || side.is_forbidden()))
                    sides_.push_back(side);
            }
        }
    }

    std::vector<Finding> lint() {
        forbidden_inside();
        for (const Language language : {Language::ja, Language::en}) never_found(language);
        two_preferred();
        duplicates();
        for (const LintSide& side : sides_) {
            if (is_short(side))
                tell("B205", side, fmt::format("{} will be found everywhere", in_quotes(side.surface())));
        }
        std::stable_sort(out_.begin(), out_.end(), [](const Finding& a, const Finding& b) {
            return std::tie(a.rule, a.term_id, a.found) < std::tie(b.rule, b.term_id, b.found);
        });
        out_.erase(std::unique(out_.begin(), out_.end(),
                               [](const Finding& a, const Finding& b) {
                                   return std::tie(a.rule, a.term_id, a.found) == std::tie(b.rule, b.term_id, b.found);
                               }),
                   out_.end());
        return std::move(out_);
    }

private:
    void tell(std::string_view rule, const LintSide& side, std::string message, std::string expected = {}) {
        Finding finding;
        finding.rule = rule;
        if (const Rule* known = find_rule(rule)) finding.severity = known->severity.value_or(Severity::note);
        finding.message = std::move(message);
        finding.found = side.surface();
        finding.expected = std::move(expected);
        finding.term_id = side.pair->id;
        out_.push_back(std::move(finding));
    }

    std::vector<Pattern> patterns(Language language) const {
        std::vector<Pattern> out;
        for (std::size_t i = 0; i < sides_.size(); ++i) {
            if (sides_[i].language == language) out.push_back({sides_[i].surface(), static_cast<std::uint32_t>(i)});
        }
        return out;
    }

    /// Forbidden terms alone are looked for in all approved ones: linear in the term base.
    void forbidden_inside() {
        for (const Language language : {Language::ja, Language::en}) {
            std::vector<Pattern> forbidden = patterns(language);
            std::erase_if(forbidden, [&](const Pattern& pattern) { return !sides_[pattern.id].is_forbidden(); });
            if (forbidden.empty()) continue;
            const Matcher matcher(language, forbidden, resources_.language.english);
            for (const LintSide& side : sides_) {
                const bool approved = side.is_preferred() || is_decided(*side.pair);
                if (side.language != language || side.is_forbidden() || !approved) continue;
                for (const Match& match :
                     matcher.find(side.surface(), resources_.language.japanese, resources_.language.english)) {
                    const LintSide& inside = sides_[match.id];
                    if (match.range.size() == side.surface().size()) continue;
                    tell("B201", inside,
                         fmt::format("the forbidden term {} stands inside {}", in_quotes(inside.surface()),
                                     in_quotes(side.surface())),
                         side.surface());
                }
            }
        }
    }

    void never_found(Language language) {
        const Matcher matcher(language, patterns(language), resources_.language.english);
        for (std::size_t i = 0; i < sides_.size(); ++i) {
            const LintSide& side = sides_[i];
            if (side.language != language) continue;
            const std::string_view inner = text::trim(side.surface());
            if (inner.size() != side.surface().size()) {
                tell("B202", side, fmt::format("{} has white space at its ends", in_quotes(side.surface())),
                     std::string(inner));
                continue;
            }
            const auto found = matcher.find(side.surface(), resources_.language.japanese, resources_.language.english);
            if (std::none_of(found.begin(), found.end(), [&](const Match& match) { return match.id == i; }))
                tell("B202", side, fmt::format("{} can never be found in a text", in_quotes(side.surface())));
        }
    }

    void two_preferred() {
        std::map<std::pair<std::int64_t, Language>, const LintSide*> first;
        for (const LintSide& side : sides_) {
            if (!side.is_preferred() || side.pair->concept_id == 0) continue;
            const auto [at, is_new] = first.try_emplace({side.pair->concept_id, side.language}, &side);
            if (is_new ||
                surface_key(at->second->surface(), side.language) == surface_key(side.surface(), side.language))
                continue;
            tell("B203", side,
                 fmt::format("{} and {} are both preferred for one concept", in_quotes(at->second->surface()),
                             in_quotes(side.surface())));
        }
    }

    void duplicates() {
        std::map<std::pair<std::string, std::string>, const TermPair*> first;
        for (const LintSide& side : sides_) {
            const TermPair& pair = *side.pair;
            if (side.language != Language::ja || pair.en.empty() || pair.standing == Standing::rejected) continue;
            const auto key = std::pair(surface_key(pair.ja, Language::ja), surface_key(pair.en, Language::en));
            const auto [at, is_new] = first.try_emplace(key, &pair);
            if (is_new || at->second->concept_id == pair.concept_id) continue;
            tell("B204", side,
                 fmt::format("{} = {} is also term {}", in_quotes(pair.ja), in_quotes(pair.en), at->second->id));
        }
    }

    /// Decided terms are short on purpose where they are acronyms (UN, 米); a forbidden or open one is not.
    bool is_short(const LintSide& side) const {
        const std::string& surface = side.surface();
        const std::size_t length = text::count_code_points(surface);
        const text::ScriptCounts counts = text::count_scripts(surface);
        if (side.language == Language::en)
            return length < 2 || (text::is_function_word(surface_key(surface, Language::en)) &&
                                  counts.latin == length && surface == surface_key(surface, Language::en));
        if (length == 1) return true;
        return length == 2 && counts.hiragana + counts.katakana == length;
    }

    const Resources& resources_;
    std::vector<LintSide> sides_;
    std::vector<Finding> out_;
};

}  // namespace

std::vector<Finding> lint(const Glossary& glossary, const Resources& resources) {
    return Linter(glossary, resources).lint();
}

}  // namespace yakugo::check
