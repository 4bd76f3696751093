// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/consistency.hpp"

#include "glossary/check/rule/derivation.hpp"
#include "glossary/check/rule/place.hpp"
#include "glossary/check/rule/usage.hpp"
#include "glossary/check/spelling/neighbours.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace yakugo::check {
namespace {

/// One draft among those of a run.
using DraftId = std::pair<std::size_t, std::size_t>;  // file, part

DraftId draft_of(const Study& study, const Usage& use, Language target) {
    const Unit& unit = study.draft().units[use.unit];
    return {unit.side(target)->file, unit.part};
}

/// The uses of one surface.
struct Way {
    std::string_view key;
    std::vector<Usage> uses;
    std::set<DraftId> drafts;
};

/// Ways to render a term, the most used first, of equal ones the earlier. Spellings of one way are one.
std::vector<Way> ways_of(const Study& study, const Renderings& renderings, const std::vector<Usage>& uses) {
    constexpr double kOneWord = 0.5;
    std::vector<Way> ways;
    for (const Usage& use : uses) {
        const std::string_view key = renderings.key(use.pair);
        auto way = std::find_if(ways.begin(), ways.end(), [&](const Way& known) {
            return is_part_of(known.key, key) || bare_spelling(known.key) == bare_spelling(key) ||
                   study.resources().variants.probability(known.key, key) >= kOneWord;
        });
        if (way == ways.end()) way = ways.insert(ways.end(), {key, {}, {}});
        way->uses.push_back(use);
        way->drafts.insert(draft_of(study, use, renderings.target()));
    }
    std::stable_sort(ways.begin(), ways.end(),
                     [](const Way& a, const Way& b) { return a.uses.size() > b.uses.size(); });
    return ways;
}

bool share_a_draft(const Way& a, const Way& b) {
    return std::any_of(a.drafts.begin(), a.drafts.end(), [&](const DraftId& id) { return b.drafts.contains(id); });
}

Finding finding_of(const Study& study, const Renderings& renderings, std::string_view rule,
                   const std::vector<Usage>& uses, std::string message) {
    const Usage& first = uses.front();
    Finding finding = finding_at(study, rule, *study.draft().units[first.unit].side(renderings.target()), first.range,
                                 std::move(message));
    finding.also = other_places(study, renderings.target(), uses);
    finding.term_id = renderings.pair(first.pair).id;
    return finding;
}

/// FTO, foreign terrorist organization.
bool is_acronym_of(std::string_view acronym, std::string_view words) {
    std::string initials;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at] != ' ' && words[at] != '-' && (at == 0 || words[at - 1] == ' ' || words[at - 1] == '-'))
            initials += words[at];
    }
    return initials.size() > 1 && initials == acronym;
}

/// Whether two terms of the source may mean one thing.
bool are_kin(std::string_view a, std::string_view b) {
    return is_part_of(a, b) || is_acronym_of(a, b) || is_acronym_of(b, a) || are_derivations(a, b);
}

/// Bilingual units whose sources are equal but for case, width and space, those of one source together, sorted by the first of them. Few
/// are, so that nothing else is asked of the others. Linear.
std::vector<std::vector<std::size_t>> repeated_sources(const Study& study, Language source) {
    const std::vector<Unit>& units = study.draft().units;
    std::unordered_map<std::string, std::size_t> seen;  // which group
    std::vector<std::vector<std::size_t>> groups;
    seen.reserve(units.size());
    groups.reserve(units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (!units[i].is_bilingual()) continue;
        std::string key = surface_key(units[i].side(source)->text, source);
        if (const std::string_view inner = text::trim(key); inner.size() < key.size()) key = std::string(inner);
        const std::size_t group = seen.emplace(std::move(key), groups.size()).first->second;
        if (group == groups.size()) groups.emplace_back();
        groups[group].push_back(i);
    }
    std::erase_if(groups, [&](const std::vector<std::size_t>& group) {
        return group.size() < 2 || !text::language_of(units[group.front()].side(source)->text);
    });
    return groups;
}

}  // namespace

std::vector<Finding> check_two_renderings(const Study& study) {
    const Renderings& renderings = study.renderings(study.draft().target);
    std::vector<Finding> out;
    for (const auto& [term, uses] : usages(study, renderings)) {
        const std::vector<std::size_t>& related = renderings.related(uses.front().pair);
        if (std::any_of(related.begin(), related.end(), [&](std::size_t pair) { return renderings.is_right(pair); }))
            continue;
        const std::vector<Way> ways = ways_of(study, renderings, uses);
        for (std::size_t i = 1; i < ways.size(); ++i) {
            const bool within = share_a_draft(ways[0], ways[i]);
            const std::string& usual = renderings.surface(ways[0].uses.front().pair);
            const std::string& other = renderings.surface(ways[i].uses.front().pair);
            Finding finding =
                finding_of(study, renderings, within ? "T107" : "T118", ways[i].uses,
                           fmt::format("{} is {} here and {} {}", in_quotes(renderings.term(uses.front().pair)),
                                       in_quotes(other), in_quotes(usual), within ? "elsewhere" : "in another draft"));
            finding.expected = usual;
            finding.variants = {other, usual};
            out.push_back(std::move(finding));
        }
    }
    return out;
}

std::vector<Finding> check_shared_renderings(const Study& study) {
    const Renderings& renderings = study.renderings(study.draft().target);
    std::map<std::string_view, std::map<std::string, std::vector<Usage>>> by_surface;
    const auto all = usages(study, renderings);
    for (const auto& [term, uses] : all) {
        for (const Usage& use : uses) by_surface[renderings.key(use.pair)][term].push_back(use);
    }
    std::vector<Finding> out;
    for (const auto& [surface, by_term] : by_surface) {
        std::vector<std::pair<std::string, std::vector<Usage>>> terms(by_term.begin(), by_term.end());
        std::stable_sort(terms.begin(), terms.end(), [](const auto& a, const auto& b) {
            return std::pair(a.second.front().unit, a.second.front().range.begin) <
                   std::pair(b.second.front().unit, b.second.front().range.begin);
        });
        for (std::size_t i = 1; i < terms.size(); ++i) {
            const TermPair& first = renderings.pair(terms[0].second.front().pair);
            const TermPair& other = renderings.pair(terms[i].second.front().pair);
            if ((first.concept_id != 0 && first.concept_id == other.concept_id) ||
                (is_decided(first) && is_decided(other)) || are_kin(terms[0].first, terms[i].first))
                continue;
            const std::string& a = renderings.term(terms[0].second.front().pair);
            const std::string& b = renderings.term(terms[i].second.front().pair);
            out.push_back(finding_of(
                study, renderings, "T108", terms[i].second,
                fmt::format("{} stands for {} here and for {} elsewhere",
                            in_quotes(renderings.surface(terms[i].second.front().pair)), in_quotes(b), in_quotes(a))));
        }
    }
    return out;
}

std::vector<Finding> check_segments(const Study& study) {
    const Language target = study.draft().target, source = target == Language::ja ? Language::en : Language::ja;
    std::vector<Finding> out;
    for (const std::vector<std::size_t>& same : repeated_sources(study, source)) {
        std::map<std::string, std::vector<std::size_t>> by_target;
        for (const std::size_t i : same) {
            const std::string value(text::trim(surface_key(study.draft().units[i].side(target)->text, target)));
            if (!value.empty()) by_target[value].push_back(i);
        }
        if (by_target.size() < 2) continue;
        std::vector<std::vector<std::size_t>> ways;
        for (const auto& [translation, units] : by_target) ways.push_back(units);
        std::sort(ways.begin(), ways.end(), [](const auto& a, const auto& b) {
            return a.size() != b.size() ? a.size() > b.size() : a.front() < b.front();
        });
        std::vector<std::size_t> others;
        for (std::size_t i = 1; i < ways.size(); ++i) others.insert(others.end(), ways[i].begin(), ways[i].end());
        std::sort(others.begin(), others.end());
        const auto text_of = [&](std::size_t unit) -> const Text& { return *study.draft().units[unit].side(target); };
        const Text& usual = text_of(ways[0].front());
        Finding finding = finding_at(study, "T109", text_of(others[0]), whole(text_of(others[0])),
                                     fmt::format("the same source as in {}:{} is translated in another way",
                                                 study.draft().files[usual.file].name, usual.line));
        finding.expected = text::trim(usual.text);
        for (std::size_t i = 1; i < others.size(); ++i)
            finding.also.push_back(study.draft().place(text_of(others[i]), whole(text_of(others[i]))));
        out.push_back(std::move(finding));
    }
    return out;
}

}  // namespace yakugo::check
