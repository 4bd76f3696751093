// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/study.hpp"

#include "glossary/check/rule/renderings.hpp"
#include "glossary/check/rules.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::check {
namespace {

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

Study::Study(const Draft& draft, const Glossary& glossary, const Resources& resources)
    : draft_(draft), glossary_(glossary), resources_(resources), tokens_(2 * draft.units.size()) {
    const link::Resources& language = resources.language;
    const auto matcher_of = [&](Language side) {
        const std::vector<Pattern> patterns = patterns_of(glossary, side);
        return patterns.empty() ? nullptr : std::make_unique<const Matcher>(side, patterns, language.english);
    };
    const auto ja = matcher_of(Language::ja), en = matcher_of(Language::en);
    hits_.reserve(draft.units.size());
    for (const Unit& unit : draft.units) {
        hits_.push_back({hits_in(unit.ja, ja.get(), language), hits_in(unit.en, en.get(), language)});
    }
}

Study::Study(const Study& other, const Resources& resources)
    : draft_(other.draft_),
      glossary_(other.glossary_),
      resources_(resources),
      hits_(other.hits_),
      tokens_(2 * other.draft_.units.size()) {}

const std::vector<Token>& Study::tokens(std::size_t unit, Language side) const {
    std::optional<std::vector<Token>>& known = tokens_[2 * unit + (side == Language::ja ? 0 : 1)];
    if (!known) known = find_tokens(draft_.units[unit].side(side)->text);
    return *known;
}

const Renderings& Study::renderings(Language target) const {
    std::shared_ptr<const Renderings>& known = renderings_[target];
    if (!known) known = std::make_shared<const Renderings>(glossary_, target);
    return *known;
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
