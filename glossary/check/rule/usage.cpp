// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/usage.hpp"

#include <set>

namespace yakugo::check {
namespace {

/// Terms of a unit's source, and the pairs that would render each.
std::map<std::string, std::set<std::size_t>> terms_of(const std::vector<Hit>& hits, const Renderings& renderings) {
    std::map<std::string, std::set<std::size_t>> terms;
    for (const Hit& hit : hits) {
        const TermPair& pair = renderings.pair(hit.pair);
        if (pair.standing == Standing::rejected || renderings.key(hit.pair).empty()) continue;
        terms[surface_key(renderings.term(hit.pair), renderings.source())].insert(hit.pair);
    }
    return terms;
}

}  // namespace

std::map<std::string, std::vector<Usage>> usages(const Study& study, const Renderings& renderings) {
    std::map<std::string, std::vector<Usage>> out;
    for (std::size_t unit = 0; unit < study.draft().units.size(); ++unit) {
        if (!study.draft().units[unit].is_bilingual()) continue;
        const UnitHits& hits = study.hits(unit);
        const auto terms = terms_of(hits.side(renderings.source()), renderings);
        std::map<std::string_view, std::set<std::string>> renders;  // surface -> terms that it may stand for here
        for (const auto& [term, pairs] : terms) {
            for (const std::size_t pair : pairs) renders[renderings.key(pair)].insert(term);
        }
        std::map<std::string, std::map<std::string_view, Usage>> found;
        for (const Hit& hit : hits.side(renderings.target())) {
            const auto of = renders.find(renderings.key(hit.pair));
            if (of == renders.end() || of->second.size() != 1) continue;
            const std::string& term = *of->second.begin();
            if (terms.at(term).contains(hit.pair))
                found[term].try_emplace(renderings.key(hit.pair), Usage{unit, hit.range, hit.pair});
        }
        for (const auto& [term, by_surface] : found) {
            if (by_surface.size() == 1) out[term].push_back(by_surface.begin()->second);
        }
    }
    return out;
}

std::vector<Place> other_places(const Study& study, Language target, const std::vector<Usage>& uses) {
    std::vector<Place> out;
    for (std::size_t i = 1; i < uses.size(); ++i)
        out.push_back(study.draft().place(*study.draft().units[uses[i].unit].side(target), uses[i].range));
    return out;
}

}  // namespace yakugo::check
