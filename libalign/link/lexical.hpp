// SPDX-License-Identifier: Apache-2.0
// Links that the dictionary makes.
#pragma once

#include "libalign/lexicon/lexicon.hpp"
#include "libalign/link/analysis.hpp"
#include "libalign/link/link.hpp"
#include "libalign/link/phrase_index.hpp"

#include <string>
#include <vector>

namespace yakugo::link {

struct Acronym {
    std::string letters;  ///< small
    double score = 0;     ///< of a link by it
};

/// A word or compound of a Japanese text that the dictionary has.
struct DictionaryWord {
    ByteRange ja;
    double weight = 1;   ///< affixes and single characters mean too much
    bool token = false;  ///< one token, of which a part of a gloss, or another word of its stem, tells something too
    std::vector<lexicon::Entry> entries;
    std::vector<Acronym> acronyms;  ///< that its glosses are or spell out
};

/// All of them; a place may have several: as it stands, and in its dictionary form.
std::vector<DictionaryWord> dictionary_words(const JapaneseText& japanese, const lexicon::Lexicon& lexicon);

/// Adds a link for every word one of whose glosses stands in the English: as it is, in another form of the word, in part, as the acronym
/// of its initials, or as the adjective of a proper noun (メキシコ and "Mexican").
void link_lexicon(const std::vector<DictionaryWord>& words, const EnglishText& english, const PhraseIndex& phrases,
                  std::vector<Link>& out);

}  // namespace yakugo::link
