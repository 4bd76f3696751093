// SPDX-License-Identifier: Apache-2.0
// Weighs the two readings of a run with middle dots.
#include "libalign/link/dotted.hpp"

#include "libalign/link/composition.hpp"
#include "libalign/link/dictionary_spellings.hpp"
#include "libalign/translit/joined.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yakugo::link {

namespace {

using translit::Known;
using translit::Spelt;

/// What the dictionary has of a part, as the column of a table: nothing, a name, words, both.
enum Has : std::size_t { has_nothing = 0, has_name = 1, has_words = 2, has_both = 3 };
using Likelihoods = std::array<double, 4>;
// Of the names of Wikidata, half by their frequency (.27 .54 .02 .17) and half each once (.61 .27 .05 .07), for news has its share of rare
// names; of the katakana of manuals and dialogues, each once.
constexpr Likelihoods kOfName = {0.44, 0.40, 0.04, 0.12}, kOfPhrase = {0.06, 0.02, 0.78, 0.14};
/// A reading less likely than this is not worth its time.
constexpr double kLeastReading = 0.02;

struct Reading {
    double probability = 0.5;
    std::vector<std::vector<Known>> known;  ///< for each part
};

/// Names are not translated: マイク is no microphone here.
std::vector<Known> spellings_of_name(const std::string& part, const SpellingSources& sources) {
    std::vector<DictionarySpelling> names = find_glosses({&part, 1}, Entries::names, sources);
    std::erase_if(names, [](const DictionarySpelling& one) { return !one.spells; });
    return known(names);
}

std::vector<Known> spellings_of_words(const std::string& part, const SpellingSources& sources) {
    std::vector<DictionarySpelling> words = find_glosses({&part, 1}, Entries::words, sources);
    if (words.empty()) return compose(part, sources);
    if (words.front().spells) std::erase_if(words, [](const DictionarySpelling& one) { return !one.spells; });
    return known(words);
}

bool is_ascii(const std::string& part) {
    return std::all_of(part.begin(), part.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// As a name and as a phrase.
std::array<Reading, 2> readings(std::span<const std::string> parts, const SpellingSources& sources) {
    Reading name, phrase;
    for (const std::string& part : parts) {
        if (is_ascii(part)) {
            name.known.emplace_back();
            phrase.known.emplace_back();
            continue;
        }
        name.known.push_back(spellings_of_name(part, sources));
        phrase.known.push_back(spellings_of_words(part, sources));
        const std::size_t has = (name.known.back().empty() ? has_nothing : has_name) |
                                (phrase.known.back().empty() ? has_nothing : has_words);
        name.probability *= kOfName[has];
        phrase.probability *= kOfPhrase[has];
        const double both = name.probability + phrase.probability;
        name.probability /= both;
        phrase.probability /= both;
    }
    return {std::move(name), std::move(phrase)};
}

}  // namespace

std::vector<Spelt> spell_dotted(std::span<const std::string> parts, std::size_t most, const SpellingSources& sources,
                                const PartSpeller& spell) {
    std::vector<Spelt> out;
    for (const Reading& reading : readings(parts, sources)) {
        if (reading.probability < kLeastReading) continue;
        std::vector<std::vector<Spelt>> spelt;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            // An initial stays what it is, and so does an acronym: ジョン・F・ケネディ.
            spelt.push_back(is_ascii(parts[i])
                                ? std::vector<Spelt>{{parts[i].size() == 1 ? parts[i] + '.' : parts[i], 1, true}}
                                : spell(parts[i], reading.known[i]));
        }
        for (Spelt& row : translit::join(spelt, " ", most)) {
            row.text = display_form(row.text, sources);
            row.probability *= reading.probability;
            translit::add_spelling(out, std::move(row));
        }
    }
    translit::keep_best(out, most);
    return out;
}

double reads_as_name(std::span<const std::string> parts, const SpellingSources& sources) {
    return readings(parts, sources)[0].probability;
}

}  // namespace yakugo::link
