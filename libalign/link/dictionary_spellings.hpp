// SPDX-License-Identifier: Apache-2.0
// The dictionary's spellings of a word in the other script, and how likely each is.
#pragma once

#include "libalign/link/known_spellings.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::link {

/// A gloss or a headword.
struct DictionarySpelling {
    std::string text;
    bool word = true;  ///< of EDICT or the seed, not of ENAMDICT
    bool spells =
        false;  ///< spells the same sound, or is a proper noun's only English (モスクワ, Moscow); else a translation
    double sound = 0;           ///< probability that both sound alike
    std::optional<double> fit;  ///< log probability of the best alignment, where both sound alike
    unsigned common = 0;        ///< translit::Model::commonness() of the English
    double prior = 0;           ///< that it is the wanted one
};

/// Which entries count: all, those of EDICT and the seed, those of ENAMDICT.
enum class Entries { all, words, names };

/// Glosses of one to four words in Latin letters of the entries with one of these katakana headwords, likeliest first, each once (case
/// and diacritics aside).
std::vector<DictionarySpelling> find_glosses(std::span<const std::string> headwords, Entries which,
                                             const SpellingSources& sources);

/// The same for a run with these parts between its middle dots: as it stands, and without them.
std::vector<DictionarySpelling> find_whole(const std::string& run, std::span<const std::string> parts,
                                           const SpellingSources& sources);

/// Katakana headwords with this gloss (case and diacritics aside; in another form of its words where there is none), likeliest first,
/// each once.
std::vector<DictionarySpelling> find_headwords(std::string_view english, const SpellingSources& sources);

std::vector<translit::Known> known(const std::vector<DictionarySpelling>& spellings);

}  // namespace yakugo::link
