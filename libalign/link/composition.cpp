// SPDX-License-Identifier: Apache-2.0
// Cuts a katakana run into words of the dictionary.
#include "libalign/link/composition.hpp"

#include "libalign/link/dictionary_spellings.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/translit/spelling.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace yakugo::link {

namespace {

constexpr std::size_t kFewestParts = 2, kMostComposed = 4, kMostCompositions = 3, kMostPartSpellings = 2;
constexpr std::size_t kShortestPart = 2, kLongestPart = 12, kLongestRun = 60;  // characters

// Of 1,438 runs that EDICT does not have in the segments of dictionary_spellings.cpp, 1,098 could be composed; the best composition
// stood in the English for .31 of those with two to three characters a word, .59 with three to four, .77 with four to
// five, .87 above. Names without a middle dot (10,800 of Wikidata) could be composed in .03, always wrongly.
constexpr double kTrustACharacter = 0.17, kMostTrust = 0.75;

constexpr double kClosedUp = 1.6;  // nats, for two words that the dictionary writes as one

/// Of proper nouns that sound otherwise (パリ・クラブ, Paris Club).
constexpr double kLeastSound = 0.5;

/// The English of a run or of a part of it, and log P that it is.
struct Composition {
    std::string english;
    double score = 0;
};
using Row = std::vector<Composition>;

/// Adds one, the better where it is there already, and keeps the best `most`.
void add(Row& row, Composition one, std::size_t most) {
    const auto same =
        std::find_if(row.begin(), row.end(), [&](const Composition& c) { return c.english == one.english; });
    if (same == row.end())
        row.push_back(std::move(one));
    else
        same->score = std::max(same->score, one.score);
    std::stable_sort(row.begin(), row.end(),
                     [](const Composition& a, const Composition& b) { return a.score > b.score; });
    if (row.size() > most) row.resize(most);
}

/// A place between two characters.
struct Cut {
    std::size_t byte = 0;
    bool begins = true;  ///< a word can begin here
};

std::vector<Cut> cuts_of(std::string_view kana) {
    std::vector<Cut> cuts;
    for (std::size_t i = 0; i < kana.size();) {
        const std::size_t begin = i;
        cuts.push_back({begin, translit::can_begin_word(text::next_code_point(kana, i))});
    }
    cuts.push_back({kana.size(), true});
    return cuts;
}

/// P(gloss) = its share in the priors of all that spell the part * its probability to sound so.
Row spell_part(const std::string& kana, const SpellingSources& sources) {
    if (!sources.lexicon.has_japanese(kana)) return {};
    std::vector<DictionarySpelling> spellings = find_glosses({&kana, 1}, Entries::words, sources);
    std::erase_if(spellings, [](const DictionarySpelling& one) { return !one.spells; });
    double total = 0;
    for (const DictionarySpelling& one : spellings) total += one.prior;
    Row row;
    for (const DictionarySpelling& one : spellings)
        add(row, {one.text, std::log(one.prior / total * std::max(one.sound, kLeastSound))}, kMostPartSpellings);
    return row;
}

/// What leads to one place of a run: for each number of parts so far, the best rows of them.
using Place = std::vector<Row>;

void extend(const Place& before, const Row& parts, Place& after) {
    for (std::size_t k = 0; k < kMostComposed; ++k) {
        for (const Composition& beginning : before[k]) {
            for (const Composition& part : parts) {
                add(after[k + 1], {beginning.english + (k > 0 ? " " : "") + part.english, beginning.score + part.score},
                    kMostCompositions);
            }
        }
    }
}

/// The best rows of parts that make up the whole run:
///   best(j, k) = max over i < j of best(i, k - 1) + log P(part i to j), the kMostCompositions first ones kept at each j and k.
/// At most kLongestRun * kLongestPart parts are looked up.
Place best_rows(const std::string& kana, const std::vector<Cut>& cuts, const SpellingSources& sources) {
    const std::size_t end = cuts.size() - 1;
    std::vector<Place> best(end + 1, Place(kMostComposed + 1));
    best[0][0].push_back({});
    for (std::size_t i = 0; i < end; ++i) {
        const auto is_empty = [](const Row& row) { return row.empty(); };
        if (!cuts[i].begins || std::all_of(best[i].begin(), best[i].end(), is_empty)) continue;
        for (std::size_t j = i + kShortestPart; j <= std::min(end, i + kLongestPart); ++j) {
            if (!cuts[j].begins || j - i == end) continue;
            const std::string part = kana.substr(cuts[i].byte, cuts[j].byte - cuts[i].byte);
            extend(best[i], spell_part(part, sources), best[j]);
        }
    }
    return std::move(best[end]);
}

/// "thunder bolt" as "thunderbolt", where the dictionary has that word: so written it is likelier than what sounds the
/// same.
Composition closed_up(Composition open, const SpellingSources& sources) {
    std::string closed = open.english;
    std::erase(closed, ' ');
    if (auto word = dictionary_word(closed, sources)) return {std::move(*word), open.score + kClosedUp};
    return open;
}

}  // namespace

std::vector<std::string> run_parts(std::string_view normalized) {
    std::vector<std::string> parts;
    bool parted = true, katakana = false;
    for (std::size_t i = 0; i < normalized.size();) {
        const std::size_t begin = i;
        const char32_t c = text::next_code_point(normalized, i);
        const text::Script script = text::script_of(c);
        const bool kana = script == text::Script::katakana;
        if (!kana && script != text::Script::latin) {
            if (c != U'・' && c != U' ' && c != U'-' && c != U'=') return {};
            parted = true;
            continue;
        }
        if (std::exchange(parted, false)) parts.emplace_back();
        parts.back() += normalized.substr(begin, i - begin);
        katakana = katakana || kana;
    }
    return katakana ? parts : std::vector<std::string>{};
}

std::vector<translit::Known> compose(std::string_view katakana, const SpellingSources& sources) {
    const std::string kana(katakana);
    const std::vector<Cut> cuts = cuts_of(kana);
    const std::size_t characters = cuts.size() - 1;
    if (characters > kLongestRun) return {};
    const Place rows = best_rows(kana, cuts, sources);
    Row best;
    for (std::size_t k = kFewestParts; k <= kMostComposed; ++k) {
        for (const Composition& one : rows[k]) add(best, closed_up(one, sources), kMostCompositions);
    }
    double total = 0;
    for (const Composition& one : best) total += std::exp(one.score);
    std::vector<translit::Known> out;
    for (const Composition& one : best) {
        const auto words = std::count(one.english.begin(), one.english.end(), ' ') + 1;
        const double a_word = static_cast<double>(characters) / static_cast<double>(words);
        const double trust = std::min(kMostTrust, kTrustACharacter * a_word);
        out.push_back({one.english, trust * std::exp(one.score) / total});
    }
    return out;
}

}  // namespace yakugo::link
