// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/renderings.hpp"

#include "libalign/text/normalize.hpp"

#include <algorithm>
#include <cstdint>
#include <set>

namespace yakugo::check {

std::string surface_key(std::string_view surface, Language language) {
    return text::normalized(surface, language == Language::ja ? text::Profile::match_ja : text::Profile::match_en);
}

bool is_part_of(std::string_view a, std::string_view b) {
    return a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos;
}

Renderings::Renderings(const Glossary& glossary, Language target)
    : glossary_(glossary), target_(target), keys_(glossary.pairs.size()), related_(glossary.pairs.size()) {
    std::map<std::string, std::vector<std::size_t>> by_term;
    std::map<std::int64_t, std::vector<std::size_t>> by_concept;
    for (std::size_t i = 0; i < glossary.pairs.size(); ++i) {
        keys_[i] = surface_key(surface(i), target);
        if (!keys_[i].empty()) by_surface_[keys_[i]].push_back(i);
        if (const std::string key = surface_key(term(i), source()); !key.empty()) by_term[key].push_back(i);
        if (glossary.pairs[i].concept_id != 0) by_concept[glossary.pairs[i].concept_id].push_back(i);
    }
    for (std::size_t i = 0; i < glossary.pairs.size(); ++i) {
        std::vector<std::size_t>& all = related_[i];
        all.push_back(i);
        if (const auto same = by_term.find(surface_key(term(i), source())); same != by_term.end())
            all.insert(all.end(), same->second.begin(), same->second.end());
        if (const auto same = by_concept.find(glossary.pairs[i].concept_id); same != by_concept.end())
            all.insert(all.end(), same->second.begin(), same->second.end());
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
