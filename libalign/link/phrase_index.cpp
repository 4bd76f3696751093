// SPDX-License-Identifier: Apache-2.0
// Keys of phrases, in both spellings of English.
#include "libalign/link/phrase_index.hpp"

#include <algorithm>

namespace yakugo::link {

namespace {

/// A token as lexicon::english_key() writes it: designations parted at hyphens, abbreviations without dots.
std::string key_of(const text::EnglishToken& token) {
    std::string out = token.stem;
    std::erase(out, '.');
    std::replace(out.begin(), out.end(), '-', ' ');
    return out;
}

/// The British spelling of an American stem, which many glosses have: defens - defenc, armor - armour, organiz - organis; empty: the same.
std::string british(const std::string& stem) {
    const auto with = [&](std::size_t cut, std::string_view end) {
        return stem.substr(0, stem.size() - cut) + std::string(end);
    };
    if (stem.size() > 4 && stem.ends_with("ens")) return with(1, "c");
    if (stem.size() > 4 && stem.ends_with("or")) return with(1, "ur");
    if (stem.size() > 4 && stem.ends_with("iz")) return with(1, "s");
    return {};
}

}  // namespace

bool joins_phrase(const EnglishText& english, std::size_t token) {
    return slice(english.text, english.tokens[token].range) == "-";
}

std::string closed(std::string_view key) {
    std::string out(key);
    std::erase(out, ' ');
    return out;
}

PhraseIndex::PhraseIndex(const EnglishText& english) {
    const auto& tokens = english.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].word) continue;
        if (!tokens[i].number && !text::is_function_word(tokens[i].lower)) stems_.emplace_back(tokens[i].stem, i);
        std::string key, other;  // as written, and in British spelling
        std::size_t words = 0;
        for (std::size_t j = i; j < tokens.size() && words < kLongestPhrase; ++j) {
            if (!tokens[j].word) {
                if (joins_phrase(english, j)) continue;
                break;
            }
            if (words++ > 0) key += ' ', other += ' ';
            const std::string word = key_of(tokens[j]), spelt = british(word);
            key += word;
            other += spelt.empty() ? word : spelt;
            if (words > 1 || !text::is_function_word(tokens[j].lower)) phrases_[key].push_back({i, j + 1});
            if (words == 2) phrases_[closed(key)].push_back({i, j + 1});
            if (other != key) phrases_[other].push_back({i, j + 1});
        }
    }
}

const std::vector<PhraseIndex::Phrase>* PhraseIndex::find(std::string_view key) const {
    const auto at = phrases_.find(key);
    return at == phrases_.end() ? nullptr : &at->second;
}

std::vector<PhraseIndex::Phrase> PhraseIndex::find_derived(std::string_view stem) const {
    constexpr std::size_t kShortest = 5;  // letters that must agree, and they must be most of the longer stem
    std::vector<Phrase> out;
    if (stem.size() < kShortest) return out;
    for (const auto& [other, token] : stems_) {
        if (other.size() < kShortest || other.compare(0, kShortest, stem, 0, kShortest) != 0 || other == stem) continue;
        const auto shared = static_cast<std::size_t>(
            std::mismatch(other.begin(), other.end(), stem.begin(), stem.end()).first - other.begin());
        if (shared * 2 >= std::max(other.size(), stem.size()) && shared + 1 >= std::min(other.size(), stem.size()))
            out.push_back({token, token + 1});
    }
    return out;
}

}  // namespace yakugo::link
