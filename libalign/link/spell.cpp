// SPDX-License-Identifier: Apache-2.0
// Joins the spellings of parts, of which the dictionary knows some.
#include "libalign/link/spell.hpp"

#include "libalign/link/composition.hpp"
#include "libalign/link/dictionary_spellings.hpp"
#include "libalign/link/dotted.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/translit/joined.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace yakugo::link {

namespace {

using Spellings = std::vector<translit::Spelt>;

// Probability that a pair is one word because the dictionary lists it, whatever it sounds like. Among 20 candidates with letters in common,
// 2,500 names of Wikidata that the model had not learned were told by .9132 with any value from .5 to .97, .9120 with 0, and
// none of 20 by .9908 with all.
constexpr double kListed = 0.9;

/// A form that is the same for all ways to write a spelling.
std::string comparable(std::string_view text, Language language) {
    if (!text::is_valid_utf8(text)) return {};
    if (language == Language::en) return text::normalized(text::trim(text), text::Profile::match_en);
    std::string out;
    for (const std::string& part : run_parts(text::normalized(text, text::Profile::match_ja))) out += part;
    return out;
}

/// Words as a reader sees them; hyphens part them, as the sound model has it.
std::vector<std::string> english_words(std::string_view english) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < english.size();) {
        const std::size_t end = std::min(english.find_first_of(" -", i), english.size());
        const std::string_view word = english.substr(i, end - i);
        if (translit::why_not_english(word).empty()) words.emplace_back(word);
        i = end + 1;
    }
    return words;
}

/// The letter of an initial, which katakana keep: "W." of George W. Bush, ジョージ・W・ブッシュ. "a" is a word.
std::optional<char> initial(std::string_view word) {
    const bool is_one =
        !word.empty() && word[0] >= 'A' && word[0] <= 'Z' && (word.size() == 1 || word.substr(1) == ".");
    return is_one ? std::optional(word[0]) : std::nullopt;
}

}  // namespace

Spellings spell_english(std::string_view katakana, std::size_t most, const SpellingSources& sources) {
    if (!translit::why_not_katakana(katakana).empty()) return {};
    const std::size_t keep = std::max(most, translit::kLeastKept);
    const std::string whole = text::normalized(text::trim(katakana), text::Profile::match_ja);
    const std::vector<std::string> parts = run_parts(whole);
    Spellings out;
    if (parts.size() > 1 && find_whole(whole, parts, sources).empty()) {
        out =
            spell_dotted(parts, keep, sources, [&](const std::string& part, const std::vector<translit::Known>& known) {
                return sources.sound.to_english(part, keep, known);
            });
    } else {
        for (translit::Spelt& one : sources.sound.to_english(whole, keep, known_english(whole, sources))) {
            if (!one.known) one.text = display_form(one.text, sources);
            translit::add_spelling(out, std::move(one));
        }
    }
    translit::keep_best(out, most);
    return out;
}

Spellings spell_katakana(std::string_view english, std::size_t most, const SpellingSources& sources) {
    if (!translit::why_not_english(english).empty()) return {};
    const std::string whole = text::normalized(text::trim(english), text::Profile::nfkc);
    const auto known = known_katakana(whole, sources);
    const std::vector<std::string> words = english_words(whole);
    if (words.size() < 2 || !known.empty()) return sources.sound.to_katakana(whole, most, known);
    const bool name = std::any_of(whole.begin(), whole.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const std::size_t keep = std::max(most, translit::kLeastKept);
    std::vector<Spellings> spelt;
    for (const std::string& word : words) {
        if (const auto letter = initial(word)) {
            spelt.push_back({{std::string(1, *letter), 1, true}});
            continue;
        }
        std::vector<DictionarySpelling> headwords = find_headwords(word, sources);
        // ケダモノ is a beast, but no part of ビーストモード; フェードイン is "FI", but no part of Wi-Fi.
        std::erase_if(headwords, [](const DictionarySpelling& one) { return !one.spells; });
        spelt.push_back(sources.sound.to_katakana(word, keep, link::known(headwords)));
    }
    Spellings out;
    for (translit::Spelt& row : translit::join(spelt, name ? "・" : "", keep))
        translit::add_spelling(out, std::move(row));
    translit::keep_best(out, most);
    return out;
}

std::vector<translit::Choice> choose_spelling(std::string_view word, Language language,
                                              std::span<const std::string> candidates, const SpellingSources& sources) {
    const bool ja = language == Language::ja;
    std::vector<std::string> listed;
    for (const translit::Known& one : ja ? known_english(word, sources) : known_katakana(word, sources))
        listed.push_back(comparable(one.text, ja ? Language::en : Language::ja));
    std::vector<double> probabilities;
    probabilities.reserve(candidates.size());
    for (const std::string& candidate : candidates) {
        const double sound =
            ja ? sources.sound.probability(word, candidate) : sources.sound.probability(candidate, word);
        const std::string form =
            listed.empty() ? std::string() : comparable(candidate, ja ? Language::en : Language::ja);
        const bool is_listed = !form.empty() && std::find(listed.begin(), listed.end(), form) != listed.end();
        probabilities.push_back(is_listed ? 1 - (1 - sound) * (1 - kListed) : sound);
    }
    return translit::rank(probabilities);
}

}  // namespace yakugo::link
