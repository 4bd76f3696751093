// SPDX-License-Identifier: Apache-2.0
// T121: a page shows the first character of a paragraph as a large initial, and the copy of the page has lost it.
#include "glossary/check/spelling/compounds.hpp"
#include "glossary/check/spelling/spellings.hpp"

#include "libalign/text/unicode.hpp"
#include "libalign/translit/spelling.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace yakugo::check {
namespace {

std::string_view without_first(std::string_view text) {
    std::size_t at = 0;
    if (!text.empty()) text::next_code_point(text, at);
    return text.substr(at);
}

std::string_view first_of(std::string_view text) {
    return text.substr(0, text.size() - without_first(text).size());
}

bool begins_text(const Spellings& spellings, const Use& use) {
    const std::string& text = spellings.study().draft().units[use.unit].ja->text;
    return text::trim(std::string_view(text).substr(0, use.range.begin)).empty();
}

// "ランスは" beside "ランス": what a reader sees of the place, up to the end of the particle.
std::string with_particle(const Spellings& spellings, const Use& use) {
    const std::string& text = spellings.study().draft().units[use.unit].ja->text;
    std::size_t end = use.range.end;
    if (end < text.size() && text::script_of(text::next_code_point(text, end)) != text::Script::hiragana)
        end = use.range.end;
    return text.substr(use.range.begin, end - use.range.begin);
}

Finding lost(const Spellings& spellings, const Word& word, const Use& use, const std::string& whole) {
    // Not `whole`, which may have other figures: 10飛行隊 beside 第11飛行隊.
    std::string expected = std::string(first_of(whole)) + word.surface;
    Finding finding = spellings.finding("T121", word, use, fmt::format("{} without its first character?", expected));
    finding.expected = std::move(expected);
    finding.variants = {word.surface, whole};
    if (std::string seen = with_particle(spellings, use); seen != word.surface)
        finding.variants.push_back(std::move(seen));
    return finding;
}

// Whether a word that stands there may have been `whole`. At the beginning of a text it need only be rarer; elsewhere
// it must be no word.
bool may_have_lost(const Spellings& spellings, const Word& word, const Use& use, const Word& whole, bool is_term) {
    constexpr std::size_t shortest = 2;
    if (text::count_code_points(word.surface) < shortest || (whole.uses.size() <= word.uses.size() && !is_term))
        return false;
    std::size_t at = 0;
    if (!translit::can_begin_word(text::next_code_point(word.surface, at))) return true;
    return begins_text(spellings, use) && word.uses.size() == 1 &&
           (!spellings.judge().is_known(word.surface) || whole.uses.size() >= 3);
}

std::vector<Finding> lost_in_katakana(const Spellings& spellings) {
    std::map<std::string_view, std::size_t> by_rest;  // the longer word most used
    const std::vector<Word>& words = spellings.words();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto [at, is_new] = by_rest.emplace(without_first(words[i].surface), i);
        if (!is_new && words[at->second].uses.size() < words[i].uses.size()) at->second = i;
    }
    std::vector<Finding> findings;
    for (const Word& word : words) {
        const auto whole = by_rest.find(word.surface);
        if (whole == by_rest.end() || !word.whole) continue;
        const Word& longer = words[whole->second];
        for (const Use& use : word.uses) {
            const bool is_term = spellings.term(whole->second) != nullptr;
            if (may_have_lost(spellings, word, use, longer, is_term))
                findings.push_back(lost(spellings, word, use, longer.surface));
        }
    }
    return findings;
}

// Whether the first character of the whole belongs to the word behind it, so that what is left is no word: 国防省, 防省. A
// number is left behind 第. Not so 上|左矢印, 非|共有.
bool was_cut_inside(const Compound& compound, const Compound& whole, const text::JapaneseTokenizer& tokenizer) {
    std::size_t at = 0;
    if (text::script_of(text::next_code_point(compound.surface, at)) == text::Script::digit) return true;
    const std::vector<std::size_t> cuts = cuts_of(whole.surface, tokenizer);
    return cuts.empty() || cuts.front() != first_of(whole.surface).size();
}

// Compounds are compared with numbers left open: 10哨戒偵察飛行隊 beside 第11哨戒偵察飛行隊.
std::vector<Finding> lost_in_compounds(const Spellings& spellings) {
    const std::vector<Compound>& compounds = spellings.compounds();
    constexpr std::size_t shortest = 3;
    struct Candidate {
        std::size_t times = 0;            // that its pattern stands anywhere
        const Compound* whole = nullptr;  // the first one that has a character before it
    };
    std::unordered_map<std::string, Candidate> candidates;  // by pattern: few of the compounds begin a text
    std::string held, key;
    for (const Compound& compound : compounds) {
        if (!compound.first || translit::is_katakana(compound.surface)) continue;
        const std::string_view pattern = pattern_of(compound, held);
        if (text::count_code_points(pattern) >= shortest) candidates.try_emplace(std::string(pattern));
    }
    for (const Compound& compound : compounds) {
        const std::string_view pattern = pattern_of(compound, held);
        key = pattern;
        if (const auto same = candidates.find(key); same != candidates.end()) ++same->second.times;
        key = without_first(pattern);
        const auto rest = candidates.find(key);
        if (rest != candidates.end() && rest->second.whole == nullptr) rest->second.whole = &compound;
    }
    std::vector<Finding> findings;
    for (const Compound& compound : compounds) {
        if (!compound.first) continue;
        const auto found = candidates.find(std::string(pattern_of(compound, held)));
        if (found == candidates.end() || found->second.whole == nullptr || found->second.times > 1) continue;
        if (spellings.judge().is_known(compound.surface) ||
            !was_cut_inside(compound, *found->second.whole, spellings.study().resources().language.japanese))
            continue;
        findings.push_back(lost(spellings, Word{compound.surface}, compound.use, found->second.whole->surface));
    }
    return findings;
}

}  // namespace

std::vector<Finding> find_lost_characters(const Spellings& spellings) {
    std::vector<Finding> findings = lost_in_katakana(spellings);
    const std::size_t words = findings.size();
    for (Finding& finding : lost_in_compounds(spellings)) {
        const bool is_told = std::any_of(
            findings.begin(), findings.begin() + static_cast<std::ptrdiff_t>(words), [&](const Finding& other) {
                return other.place.file == finding.place.file && other.place.bytes.begin == finding.place.bytes.begin;
            });
        if (!is_told) findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace yakugo::check
