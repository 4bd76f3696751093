// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/study.hpp"

#include "glossary/check/rule/form_habits.hpp"
#include "glossary/check/rule/renderings.hpp"
#include "glossary/check/rules.hpp"
#include "glossary/check/workers.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <utility>

namespace yakugo::check {
namespace {

constexpr std::size_t kUnitsAtOnce = 256;      // that a thread takes; a smaller draft is for one thread
constexpr std::size_t kLargeGlossary = 20000;  // pairs: to build both matchers takes longer than to copy resources

std::vector<Pattern> patterns_of(const Glossary& glossary, Language language) {
    std::vector<Pattern> patterns;
    patterns.reserve(glossary.pairs.size());
    for (std::size_t i = 0; i < glossary.pairs.size(); ++i) {
        const TermPair& pair = glossary.pairs[i];
        const std::string& surface = language == Language::ja ? pair.ja : pair.en;
        if (!surface.empty()) patterns.push_back({surface, static_cast<std::uint32_t>(i)});
    }
    return patterns;
}

std::vector<Hit> hits_in(const std::optional<Text>& text, const Matcher* matcher, const link::Resources& language) {
    std::vector<Hit> hits;
    if (!text || matcher == nullptr) return hits;
    for (const Match& match : matcher->find(text->text, language.japanese, language.english)) {
        if (!is_masked(*text, match.range)) hits.push_back({match.range, match.id, match.exact});
    }
    return hits;
}

}  // namespace

Resources open_resources(const std::string& folder) {
    return {link::open_resources(folder), translit::VariantModel::load(folder + "/variants.tsv"),
            bitext::Units::open(folder + "/units.tsv")};
}

/// What all studies of a draft share. Hits are there from the beginning; the rest is worked out by whoever asks first.
struct Study::Known {
    explicit Known(std::size_t units)
        : hits(units), tokens(2 * units), has_tokens(std::make_unique<std::once_flag[]>(2 * units)) {}

    std::vector<UnitHits> hits;
    std::vector<std::vector<Token>> tokens;  // two a unit: Japanese, English
    std::unique_ptr<std::once_flag[]> has_tokens;
    std::array<std::unique_ptr<const Renderings>, 2> renderings;  // Japanese, English
    std::array<std::once_flag, 2> has_renderings;
    std::unique_ptr<const FormHabits> form_habits;
    std::once_flag has_form_habits;
};

Study::Study(const Draft& draft, const Glossary& glossary, const Resources& resources)
    : Study(draft, glossary, *std::make_unique<Workers>(resources, 1)) {}

Study::Study(const Draft& draft, const Glossary& glossary, Workers& workers)
    : draft_(draft),
      glossary_(glossary),
      resources_(workers.resources()),
      units_{0, draft.units.size()},
      known_(std::make_shared<Known>(draft.units.size())) {
    std::array<std::unique_ptr<const Matcher>, 2> matchers;
    const bool large = glossary.pairs.size() >= kLargeGlossary && workers.jobs() > 1;
    const auto build = [&](const Resources& own, std::size_t side) {
        const Language language = side == 0 ? Language::ja : Language::en;
        const std::vector<Pattern> patterns = patterns_of(glossary, language);
        if (!patterns.empty())
            matchers[side] = std::make_unique<const Matcher>(language, patterns, own.language.english);
    };
    if (large) {
        workers.run(matchers.size(), build);
    } else {
        for (std::size_t side = 0; side < matchers.size(); ++side) build(resources_, side);
    }
    if (matchers[0] == nullptr && matchers[1] == nullptr) return;
    workers.run((draft.units.size() + kUnitsAtOnce - 1) / kUnitsAtOnce, [&](const Resources& own, std::size_t part) {
        const std::size_t end = std::min(draft.units.size(), (part + 1) * kUnitsAtOnce);
        for (std::size_t i = part * kUnitsAtOnce; i < end; ++i) {
            known_->hits[i] = {hits_in(draft.units[i].ja, matchers[0].get(), own.language),
                               hits_in(draft.units[i].en, matchers[1].get(), own.language)};
        }
    });
}

Study::Study(const Study& other, const Resources& resources, Units units)
    : draft_(other.draft_), glossary_(other.glossary_), resources_(resources), units_(units), known_(other.known_) {}

const UnitHits& Study::hits(std::size_t unit) const {
    return known_->hits[unit];
}

const std::vector<Token>& Study::tokens(std::size_t unit, Language side) const {
    const std::size_t at = 2 * unit + (side == Language::ja ? 0 : 1);
    std::call_once(known_->has_tokens[at], [&] {
        const Unit& of = draft_.units[unit];
        const bool words = side == draft_.target || !of.side(draft_.target) || !tokens(unit, draft_.target).empty();
        known_->tokens[at] = find_tokens(of.side(side)->text, words);
    });
    return known_->tokens[at];
}

const Renderings& Study::renderings(Language target) const {
    const std::size_t at = target == Language::ja ? 0 : 1;
    std::call_once(known_->has_renderings[at],
                   [&] { known_->renderings[at] = std::make_unique<const Renderings>(glossary_, target); });
    return *known_->renderings[at];
}

const FormHabits& Study::form_habits() const {
    std::call_once(known_->has_form_habits,
                   [&] { known_->form_habits = std::make_unique<const FormHabits>(*this, renderings(draft_.target)); });
    return *known_->form_habits;
}

Finding finding_at(const Study& study, std::string_view rule, const Text& text, ByteRange range, std::string message) {
    Finding finding;
    finding.rule = rule;
    if (const Rule* known = find_rule(rule)) finding.severity = known->severity.value_or(Severity::note);
    finding.place = study.draft().place(text, range);
    finding.message = std::move(message);
    finding.found = slice(text.text, range);
    return finding;
}

}  // namespace yakugo::check
