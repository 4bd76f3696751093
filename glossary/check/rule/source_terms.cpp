// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/source_terms.hpp"

#include "glossary/check/rule/kept.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace yakugo::check {
namespace {

/// Whether English stands in the text as the noun that a glossary lists: fighter, fighters, not "ordered" for "order".
bool is_noun_form(std::string_view found, std::string_view term) {
    const std::string a = surface_key(found, Language::en), b = surface_key(term, Language::en);
    if (a.size() < b.size() || a == b) return true;
    return !(a.ends_with("ed") && !b.ends_with("ed")) && !(a.ends_with("ing") && !b.ends_with("ing"));
}

/// Whether a Japanese surface ends as verbs do, so that it renders verbs in any form.
bool is_verbal(std::string_view surface) {
    if (surface.empty()) return false;
    std::size_t at = surface.size();
    return text::script_of(text::previous_code_point(surface, at)) == text::Script::hiragana;
}

bool must_be_rendered(const Study& study, const Renderings& renderings, const Unit& unit, ByteRange range,
                      const SourceTerm& term) {
    const Text &source = *unit.side(renderings.source()), &target = *unit.side(renderings.target());
    if (renderings.source() == Language::ja) return true;
    if (is_kept_english(source, range, target.text)) return false;
    const bool verb = std::any_of(term.right.begin(), term.right.end(),
                                  [&](std::size_t pair) { return is_verbal(renderings.surface(pair)); });
    return verb || (!is_infinitive(source.text, range, study.resources().language.lexicon,
                                   study.resources().language.english) &&
                    is_noun_form(slice(source.text, range), renderings.term(term.pairs[0])));
}

}  // namespace

std::vector<SourceTerm> source_terms(const Study& study, const Renderings& renderings, std::size_t unit) {
    std::map<Indices, SourceTerm> terms;  // by the right renderings: variants of one concept are one term
    const auto& hits = study.hits(unit).side(renderings.source());
    for (std::size_t i = 0; i < hits.size();) {
        SourceTerm term;
        const ByteRange range = hits[i].range;
        std::set<const Indices*> seen;  // thousands of renderings of one term have one list
        for (; i < hits.size() && hits[i].range == range; ++i) {
            term.pairs.push_back(hits[i].pair);
            const Indices& related = renderings.related(hits[i].pair);
            if (seen.insert(&related).second) term.related.insert(term.related.end(), related.begin(), related.end());
        }
        std::sort(term.related.begin(), term.related.end());
        term.related.erase(std::unique(term.related.begin(), term.related.end()), term.related.end());
        term.right = renderings.right(term.related);
        if (term.right.empty()) continue;
        term.is_required = must_be_rendered(study, renderings, study.draft().units[unit], range, term);
        SourceTerm& known = terms.try_emplace(term.right, term).first->second;
        known.is_required = known.is_required || term.is_required;
        known.places.insert({range.begin, range.end});
    }
    std::vector<SourceTerm> out;
    for (auto& [right, term] : terms) out.push_back(std::move(term));
    std::sort(out.begin(), out.end(), [](const SourceTerm& a, const SourceTerm& b) { return a.places < b.places; });
    return out;
}

std::size_t count_right(const Study& study, const Renderings& renderings, std::size_t unit, const SourceTerm& term) {
    std::set<std::pair<std::size_t, std::size_t>> places;
    for (const Hit& hit : study.hits(unit).side(renderings.target())) {
        const bool right = std::any_of(term.right.begin(), term.right.end(), [&](std::size_t pair) {
            return renderings.key(pair) == renderings.key(hit.pair);
        });
        if (right) places.insert({hit.range.begin, hit.range.end});
    }
    return places.size();
}

}  // namespace yakugo::check
