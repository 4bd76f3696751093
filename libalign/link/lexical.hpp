// SPDX-License-Identifier: Apache-2.0
// Links that the dictionary makes.
#pragma once

#include "libalign/link/analysis.hpp"
#include "libalign/link/dictionary_words.hpp"
#include "libalign/link/link.hpp"
#include "libalign/link/phrase_index.hpp"

#include <map>
#include <tuple>
#include <vector>

namespace yakugo::link {

/// Adds a link for every word one of whose glosses stands in the English: as it is, in another form of the word, in part, as the acronym
/// of its initials, or as the adjective of a proper noun (メキシコ and "Mexican").
void link_lexicon(const std::vector<DictionaryWord>& words, const EnglishText& english, const PhraseIndex& phrases,
                  std::vector<Link>& out);

/// The same for several Japanese texts and one English text, which must outlive it: what a word was linked to is not looked for again.
class LexiconLinks {
public:
    LexiconLinks(const EnglishText& english, const PhraseIndex& phrases) : english_(english), phrases_(phrases) {}
    void add(const std::vector<DictionaryWord>& words, std::vector<Link>& out);

private:
    struct OfWord {
        std::vector<Link> links, compounds;  // these only where their parts are linked, too
    };
    const OfWord& of(const DictionaryWord& word);

    const EnglishText& english_;
    const PhraseIndex& phrases_;
    std::map<std::tuple<KnownWord, double, bool>, OfWord> known_;  // by what a DictionaryWord is beside its place
};

}  // namespace yakugo::link
