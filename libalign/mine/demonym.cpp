// SPDX-License-Identifier: Apache-2.0
// Looking for an adjective among people and languages, then making one.
#include "libalign/mine/demonym.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/text/normalize.hpp"

#include <algorithm>
#include <array>

namespace yakugo::mine {

namespace {

constexpr std::array<std::string_view, 7> kEndings = {"ian", "ean", "an", "n", "ese", "ish", "i"};
constexpr std::size_t kShortestStem = 3, kLongestRest = 2;  // letters

std::string small(std::string_view english) {
    return text::normalized(english, text::Profile::match_en);
}

/// "Russian" of "Russian person"; empty where a gloss begins with no name.
std::string_view first_name(std::string_view gloss) {
    return !gloss.empty() && is_ascii_upper(gloss[0]) ? gloss.substr(0, gloss.find(' ')) : std::string_view{};
}

/// The first name among the glosses of a word, of which `accepts` holds; empty where there is none.
template <class Accepts>
std::string listed(const std::string& word, const lexicon::Lexicon& lexicon, Accepts accepts) {
    for (const lexicon::Entry& entry : lexicon.find_japanese(word)) {
        for (const lexicon::Gloss& gloss : entry.glosses) {
            const std::string_view name = first_name(gloss.text);
            if (!name.empty() && accepts(name)) return std::string(name);
        }
    }
    return {};
}

/// "Polish", not "Pole" or "Englishman".
bool is_of_people(std::string_view word, std::string_view noun) {
    const bool ending =
        std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view end) { return word.ends_with(end); });
    const bool man = word.ends_with("man") && !is_adjective_of(small(word), noun);
    return ending && !man && small(word).compare(0, kShortestStem, noun, 0, kShortestStem) == 0;
}

}  // namespace

bool is_adjective_of(std::string_view adjective, std::string_view noun) {
    if (adjective == noun || noun.find(' ') != std::string_view::npos) return false;
    return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) {
        if (!adjective.ends_with(ending) || adjective.size() < ending.size() + kShortestStem) return false;
        const std::string_view stem = adjective.substr(0, adjective.size() - ending.size());
        return noun.starts_with(stem) && noun.size() <= stem.size() + kLongestRest;
    });
}

std::string demonym(std::string_view ja, std::string_view en, const link::SpellingSources& sources) {
    const std::string noun = small(en);
    if (noun.size() < kShortestStem || noun.find(' ') != std::string::npos) return {};
    const std::string country(ja);
    std::string out =
        listed(country + "人", sources.lexicon, [&](std::string_view word) { return is_of_people(word, noun); });
    if (!out.empty()) return out;
    if (noun.ends_with("ia")) return std::string(en) + "n";
    out = listed(country + "語", sources.lexicon, [](std::string_view) { return true; });
    if (!out.empty()) return out;
    for (const std::string_view ending : kEndings) {
        std::string made = std::string(en) + std::string(ending);
        if (sources.sound.commonness(made) > 0) return made;
    }
    return {};
}

}  // namespace yakugo::mine
