// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/renderings.hpp"

#include "libalign/text/normalize.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace yakugo::check {

std::string surface_key(std::string_view surface, Language language) {
    return text::normalized(surface, language == Language::ja ? text::Profile::match_ja : text::Profile::match_en);
}

bool is_part_of(std::string_view a, std::string_view b) {
    return a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos;
}

/// What is related to the pairs of one term and one concept is one list, whose memory they share: a term with thousands of renderings has
/// thousands of related pairs, each of which has the same.
Renderings::Renderings(const Glossary& glossary, Language target)
    : glossary_(glossary), target_(target), keys_(glossary.pairs.size()), related_(glossary.pairs.size()) {
    const std::size_t count = glossary.pairs.size();
    std::unordered_map<std::string, std::vector<std::size_t>> by_term;
    std::unordered_map<std::int64_t, std::vector<std::size_t>> by_concept;
    std::vector<const std::vector<std::size_t>*> of_term(count), of_concept(count);
    for (std::size_t i = 0; i < count; ++i) {
        keys_[i] = surface_key(surface(i), target);
        if (!keys_[i].empty()) by_surface_[keys_[i]].push_back(i);
        if (const std::string key = surface_key(term(i), source()); !key.empty()) {
            std::vector<std::size_t>& same = by_term[key];
            same.push_back(i);
            of_term[i] = &same;
        }
        if (glossary.pairs[i].concept_id != 0) {
            std::vector<std::size_t>& same = by_concept[glossary.pairs[i].concept_id];
            same.push_back(i);
            of_concept[i] = &same;
        }
    }
    std::map<std::pair<const void*, const void*>, std::size_t> known;
    for (std::size_t i = 0; i < count; ++i) {
        // One that holds this pair alone adds nothing to the other.
        const std::vector<std::size_t>* term = of_term[i];
        const std::vector<std::size_t>* same = of_concept[i];
        if (term != nullptr && term->size() == 1) term = nullptr;
        if (same != nullptr && (same->size() == 1 || (term != nullptr && *same == *term))) same = nullptr;
        const bool alone = term == nullptr && same == nullptr;
        const auto [at, is_new] =
            known.try_emplace({alone ? &keys_[i] : static_cast<const void*>(term), same}, groups_.size());
        related_[i] = at->second;
        if (!is_new) continue;
        std::vector<std::size_t>& all = groups_.emplace_back();
        if (alone) all.push_back(i);
        if (term != nullptr) all = *term;
        if (same != nullptr) all.insert(all.end(), same->begin(), same->end());
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
    }
}

const std::string& Renderings::surface(std::size_t index) const {
    return target_ == Language::ja ? pair(index).ja : pair(index).en;
}

const std::string& Renderings::term(std::size_t index) const {
    return target_ == Language::ja ? pair(index).en : pair(index).ja;
}

bool Renderings::is_forbidden(std::size_t index) const {
    return target_ == Language::ja ? pair(index).ja_forbidden : pair(index).en_forbidden;
}

bool Renderings::is_preferred(std::size_t index) const {
    return target_ == Language::ja ? pair(index).ja_preferred : pair(index).en_preferred;
}

bool Renderings::is_right(std::size_t index) const {
    return is_decided(pair(index)) && !is_forbidden(index) && !keys_[index].empty();
}

const std::vector<std::size_t>& Renderings::with_surface(std::string_view key) const {
    static const std::vector<std::size_t> kNone;
    const auto at = by_surface_.find(key);
    return at == by_surface_.end() ? kNone : at->second;
}

std::vector<std::size_t> Renderings::right(const std::vector<std::size_t>& of) const {
    std::vector<std::size_t> out;
    std::copy_if(of.begin(), of.end(), std::back_inserter(out), [&](std::size_t index) { return is_right(index); });
    std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) {
        if (is_preferred(a) != is_preferred(b)) return is_preferred(a);
        return pair(a).confidence > pair(b).confidence;
    });
    std::set<std::string_view> seen;
    std::erase_if(out, [&](std::size_t index) { return !seen.insert(keys_[index]).second; });
    return out;
}

const TermPair* Renderings::only_right(const std::vector<std::size_t>& right) const {
    if (right.empty()) return nullptr;
    if (right.size() > 1 && (!is_preferred(right[0]) || is_preferred(right[1]))) return nullptr;
    return &pair(right[0]);
}

}  // namespace yakugo::check
