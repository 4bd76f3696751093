// SPDX-License-Identifier: Apache-2.0
// Keys of phrases, in both spellings of English.
#include "libalign/link/phrase_index.hpp"

#include "libalign/text/english_words.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace yakugo::link {

namespace {

/// A token as lexicon::english_key() writes it: designations parted at hyphens, abbreviations without dots.
std::string lexicon_key(const text::EnglishToken& token) {
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

// First letters of stems of which others may be made: they must agree.
constexpr std::size_t kDerivedLetters = 5, kAdjectiveLetters = 4;

/// Stems of what stands short before a name: "Petty Officer 2nd Class", "Staff Sgt.", "Lt. Col."; empty for other
/// words.
std::string_view in_full(std::string_view stem) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 29> kShort = {{
        {"1st", "first"},      {"2nd", "second"},    {"3rd", "third"},      {"4th", "fourth"},   {"5th", "fifth"},
        {"adm", "admir"},      {"brig", "brigadi"},  {"capt", "captain"},   {"cdr", "command"},  {"cmdr", "command"},
        {"col", "colonel"},    {"comdr", "command"}, {"cpl", "corpor"},     {"dr", "doctor"},    {"ens", "ensign"},
        {"gen", "general"},    {"gov", "governor"},  {"lt", "lieuten"},     {"maj", "major"},    {"pres", "presid"},
        {"prof", "professor"}, {"pvt", "privat"},    {"rep", "repres"},     {"rev", "reverend"}, {"sec", "secretari"},
        {"sen", "senat"},      {"sgt", "sergeant"},  {"spc", "specialist"}, {"tech", "technic"},
    }};
    for (const auto& [word, full] : kShort)
        if (stem == word) return full;
    return {};
}

std::string other_spelling(const std::string& stem) {
    const std::string_view full = in_full(stem);
    return full.empty() ? british(stem) : std::string(full);
}

/// Cpl, Mr: written with a full stop, and a name follows.
bool is_short_title(const text::EnglishToken& token) {
    return token.word && text::abbreviation(token.lower) == text::Abbreviation::before_name;
}

/// The first letters of a stem that has as many, as one number.
std::uint64_t letters_of(std::string_view stem, std::size_t count) {
    std::uint64_t out = 0;
    std::memcpy(&out, stem.data(), count);
    return out;
}

}  // namespace

bool joins_phrase(const EnglishText& english, std::size_t token) {
    return slice(english.text, english.tokens[token].range) == "-" || shortens_title(english, token);
}

bool shortens_title(const EnglishText& english, std::size_t token) {
    const auto& tokens = english.tokens;
    if (token == 0 || token >= tokens.size() || slice(english.text, tokens[token].range) != "." ||
        tokens[token - 1].range.end != tokens[token].range.begin)
        return false;
    return is_short_title(tokens[token - 1]) || (token + 1 < tokens.size() && is_short_title(tokens[token + 1]));
}

std::string closed(std::string_view key) {
    std::string out(key);
    std::erase(out, ' ');
    return out;
}

void PhraseIndex::add(std::string_view key, Phrase phrase) {
    const std::size_t hash = hash_of(key);
    seen_[hash / 64 % kSeen] |= std::uint64_t{1} << hash % 64;
    entries_.push_back({hash, keys_.size(), key.size(), phrase});
    keys_ += key;
}

void PhraseIndex::add_stem(std::size_t i) {
    const text::EnglishToken& token = english_->tokens[i];
    if (!token.number && !token.function && token.stem.size() >= kDerivedLetters)
        content_.push_back({letters_of(token.stem, kDerivedLetters), i});
}

PhraseIndex::PhraseIndex(const EnglishText& english) : english_(&english) {
    const auto& tokens = english.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].capital && !tokens[i].upper && tokens[i].stem.size() >= kAdjectiveLetters)
            capitals_.push_back({letters_of(tokens[i].stem, kAdjectiveLetters), i});
        if (tokens[i].word) add_stem(i);
    }
    add_phrases();
    sort();
}

void PhraseIndex::add_phrases() {
    struct Word {
        std::string key, other;  // as written, and in British spelling, ordinals and short titles in full
        bool function;
    };
    const auto& tokens = english_->tokens;
    std::vector<Word> all(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].word) continue;
        std::string key = lexicon_key(tokens[i]), other = other_spelling(key);
        if (other.empty()) other = key;
        all[i] = {std::move(key), std::move(other), tokens[i].function};
    }
    std::string key, other;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        key.clear();
        other.clear();
        std::size_t words = 0;
        for (std::size_t j = i; j < tokens.size() && words < kLongestPhrase; ++j) {
            if (!tokens[j].word) {
                if (j > i && joins_phrase(*english_, j)) continue;
                break;
            }
            if (words++ > 0) key += ' ', other += ' ';
            key += all[j].key;
            other += all[j].other;
            if (words > 1 || !all[j].function) add(key, {i, j + 1});
            if (words == 2) add(closed(key), {i, j + 1});
            if (other != key) add(other, {i, j + 1});
        }
    }
}

void PhraseIndex::sort() {
    std::sort(entries_.begin(), entries_.end(), [&](const Entry& a, const Entry& b) {
        if (a.hash != b.hash) return a.hash < b.hash;
        const int order = key_of(a).compare(key_of(b));
        return order != 0 ? order < 0 : a.begin < b.begin;
    });
    phrases_.reserve(entries_.size());
    for (const Entry& entry : entries_) phrases_.push_back(entry.phrase);
    const auto by_letters = [](const Beginning& a, const Beginning& b) { return a.letters < b.letters; };
    std::stable_sort(content_.begin(), content_.end(), by_letters);
    std::stable_sort(capitals_.begin(), capitals_.end(), by_letters);
}

std::span<const PhraseIndex::Phrase> PhraseIndex::find(Hashed<std::string_view> key) const {
    if (!may_have(key.hash)) return {};
    auto first = std::lower_bound(entries_.begin(), entries_.end(), key.hash,
                                  [](const Entry& entry, std::size_t hash) { return entry.hash < hash; });
    while (first != entries_.end() && first->hash == key.hash && key_of(*first) != key.text) ++first;
    auto last = first;
    while (last != entries_.end() && last->hash == key.hash && key_of(*last) == key.text) ++last;
    return std::span(phrases_).subspan(static_cast<std::size_t>(first - entries_.begin()),
                                       static_cast<std::size_t>(last - first));
}

template <class Fits>
std::vector<PhraseIndex::Phrase> PhraseIndex::find_words(const std::vector<Beginning>& words, std::size_t letters,
                                                         std::string_view stem, Fits fits) const {
    std::vector<Phrase> out;
    if (stem.size() < letters) return out;
    const std::uint64_t beginning = letters_of(stem, letters);
    auto word = std::lower_bound(words.begin(), words.end(), beginning,
                                 [](const Beginning& b, std::uint64_t wanted) { return b.letters < wanted; });
    for (; word != words.end() && word->letters == beginning; ++word) {
        const std::string& other = english_->tokens[word->token].stem;
        const auto shared = static_cast<std::size_t>(
            std::mismatch(other.begin(), other.end(), stem.begin(), stem.end()).first - other.begin());
        if (other != stem && fits(shared, other.size())) out.push_back({word->token, word->token + 1});
    }
    return out;
}

std::vector<PhraseIndex::Phrase> PhraseIndex::find_derived(std::string_view stem) const {
    return find_words(content_, kDerivedLetters, stem, [&](std::size_t shared, std::size_t size) {
        return shared * 2 >= std::max(size, stem.size()) && shared + 1 >= std::min(size, stem.size());
    });
}

std::vector<PhraseIndex::Phrase> PhraseIndex::find_adjectives(std::string_view stem) const {
    return find_words(capitals_, kAdjectiveLetters, stem, [&](std::size_t shared, std::size_t size) {
        const std::size_t longer = std::max(size, stem.size());
        return shared + 3 >= longer && shared * 10 >= longer * 6;
    });
}

}  // namespace yakugo::link
