// SPDX-License-Identifier: Apache-2.0
// Weighs made and listed spellings of names against each other.
#include "libalign/mine/name_speller.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <cmath>

namespace yakugo::mine {

namespace {

constexpr std::size_t kMade = 16;          // spellings that the sound model is asked for
constexpr std::size_t kRemembered = 4096;  // words; a year of posts has fewer
constexpr double kSounds = 0.5;            // what sounds less like the katakana is no spelling of them
constexpr unsigned kSurelyCommon = 6;      // bits of frequency from which a listed name needs no made rivals
constexpr unsigned kUsualGiven = 10;       // ... a given name: Mathew has 6, Matthew, which ENAMDICT lacks, 9
constexpr double kUnmade = 1e-4;           // probability of a listed spelling that was not made

// Conditional logit of the wanted spelling among those found. Fitted to 1,912 katakana names of Wikidata (wd_names_train80.tsv, drawn by
// frequency to the power of 0.6), 1.24 0.76 -0.09 -2.15 0.1, it has the wanted one first in .83 of another 1,912 (.77 by made probability
// alone); of values round it these were the best for 150 parts of names in posts (first in 110 of 136 that were found).
constexpr double kOfMade = 0.8, kOfCommon = 0.76, kOfName = 0.5, kOfWord = -2.0, kOfSound = 0.3;

// In the place of a given name its frequency tells more: 1.0 0.6, 0.76 0.5 and 1.3 0.8 spelt 44 of 65 names of posts, 0.76 0.8, 1.0 0.8
// and 1.3 0.5 43.
constexpr double kGivenOfMade = 0.6, kGivenOfCommon = 1.0;

struct SpellingOption {
    NameSpelling spelling;
    std::string form;  ///< small letters without diacritics
    double made = kUnmade, sound = 0, score = 0;
    bool name = false, word = false;  ///< the dictionary has it under these katakana as a name; as a word
};

std::string folded(std::string_view english) {
    return text::normalized(english, text::Profile::match_en);
}

bool is_one_word(std::string_view gloss) {
    return !gloss.empty() && std::all_of(gloss.begin(), gloss.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80) != 0 ||
               c == '\'' || c == '-';
    });
}

bool is_capital(std::string_view word) {
    return !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
}

std::string capitalised(std::string_view word) {
    std::string out(word);
    if (!out.empty()) out[0] = ascii_upper(out[0]);
    return out;
}

SpellingOption& option_for(std::string_view english, std::vector<SpellingOption>& options) {
    std::string form = folded(english);
    const auto there =
        std::find_if(options.begin(), options.end(), [&](const SpellingOption& one) { return one.form == form; });
    if (there != options.end()) return *there;
    SpellingOption& added = options.emplace_back();
    added.spelling.text = form;
    added.form = std::move(form);
    return added;
}

void add_listed(const std::string& katakana, std::vector<SpellingOption>& options,
                const link::SpellingSources& sources) {
    for (const lexicon::Entry& entry : sources.lexicon.find_japanese(katakana)) {
        for (const lexicon::Gloss& gloss : entry.glosses) {
            if (!is_one_word(gloss.text)) continue;
            SpellingOption& option = option_for(gloss.text, options);
            const bool proper = entry.origin == lexicon::Origin::enamdict || is_capital(gloss.text);
            if (proper) option.spelling.text = gloss.text;
            option.spelling.listed = option.spelling.listed || proper;
            (proper ? option.name : option.word) = true;
        }
    }
}

void add_made(const std::string& katakana, std::vector<SpellingOption>& options, const link::SpellingSources& sources) {
    for (const translit::Spelt& one : sources.sound.to_english(katakana, kMade, {}, translit::kNarrowSearch))
        option_for(one.text, options).made = one.probability;
}

/// `names` are asked, too, where the word stands for a given name.
unsigned commonness(const std::string& word, const GivenNames* names, const link::SpellingSources& sources) {
    const unsigned common = sources.sound.commonness(word);
    return names == nullptr ? common : std::max(common, names->commonness(word));
}

std::vector<NameSpelling> weighed(std::vector<SpellingOption> options, const GivenNames* names,
                                  const link::SpellingSources& sources) {
    double best = -1e9, total = 0;
    for (SpellingOption& one : options) {
        one.spelling.common = commonness(one.spelling.text, names, sources);
        const double sound = std::clamp(one.sound, 0.001, 0.999);
        const bool name = one.name || (names != nullptr && names->commonness(one.spelling.text) > 0);
        one.score = (names == nullptr ? kOfMade : kGivenOfMade) * std::log(one.made) +
                    (names == nullptr ? kOfCommon : kGivenOfCommon) * static_cast<double>(one.spelling.common) +
                    (name       ? kOfName
                     : one.word ? kOfWord
                                : 0) +
                    kOfSound * std::log(sound / (1 - sound));
        best = std::max(best, one.score);
    }
    for (const SpellingOption& one : options) total += std::exp(one.score - best);
    std::stable_sort(options.begin(), options.end(),
                     [](const SpellingOption& a, const SpellingOption& b) { return a.score > b.score; });
    unsigned most_common = 0;
    for (const SpellingOption& one : options) most_common = std::max(most_common, one.spelling.common);
    std::vector<NameSpelling> out;
    for (SpellingOption& one : options) {
        if (out.size() == NameSpeller::kMost) break;
        one.spelling.outbid = most_common - one.spelling.common;
        one.spelling.probability = std::exp(one.score - best) / total;
        one.spelling.text = capitalised(one.spelling.text);
        out.push_back(std::move(one.spelling));
    }
    return out;
}

}  // namespace

const std::vector<NameSpelling>& NameSpeller::spell(const std::string& katakana, bool make,
                                                    const link::SpellingSources& sources, bool given) {
    auto& memory = !make ? listed_ : given ? given_ : made_;
    const GivenNames* names = make && given ? &names_ : nullptr;
    if (const auto known = memory.find(katakana); known != memory.end()) return known->second;
    if (memory.size() >= kRemembered) memory.clear();
    std::vector<SpellingOption> options;
    add_listed(katakana, options, sources);
    const bool surely = std::any_of(options.begin(), options.end(), [&](const SpellingOption& one) {
        return one.name &&
               commonness(one.spelling.text, names, sources) >= (names == nullptr ? kSurelyCommon : kUsualGiven);
    });
    if (make && !surely) add_made(katakana, options, sources);
    for (SpellingOption& one : options) one.sound = sources.sound.probability(katakana, one.spelling.text);
    std::erase_if(options, [](const SpellingOption& one) { return one.sound < kSounds; });
    return memory[katakana] = weighed(std::move(options), names, sources);
}

}  // namespace yakugo::mine
