// SPDX-License-Identifier: Apache-2.0
// The words of a Japanese text that the dictionary has, and what it says of them.
#pragma once

#include "libalign/lexicon/lexicon.hpp"
#include "libalign/link/analysis.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::link {

struct Resources;

struct Acronym {
    std::string letters;   ///< small
    std::size_t hash = 0;  ///< hash_of() them
    double score = 0;      ///< of a link by it
};

/// How a gloss is looked for in English: hash_of() its keys, which a PhraseIndex seldom has.
struct GlossForms {
    std::size_t key = 0;
    std::size_t closed = 0;              ///< of its words written as one; 0 of a single word
    std::size_t first = 0, second = 0;   ///< of each of two words; 0 of others
    bool single = false, named = false;  ///< is one word; is one or two words that begin with a capital
};

/// What the dictionary says of a word.
struct WordEntries {
    std::vector<lexicon::Entry> all;
    std::vector<GlossForms> glosses;  ///< of all entries, one behind the other
    std::vector<Acronym> acronyms;    ///< that its glosses are or spell out
};
/// Null where the dictionary does not have the word.
using KnownWord = std::shared_ptr<const WordEntries>;
KnownWord known_word(std::string_view word, const Resources& resources);

/// The entries of a word, none where the dictionary does not have it. What Lexicon::find_japanese() gives, but
/// remembered.
class KnownEntries {
public:
    KnownEntries(std::string_view word, const Resources& resources) : word_(known_word(word, resources)) {
        if (word_ != nullptr) entries_ = word_->all;
    }
    auto begin() const { return entries_.begin(); }
    auto end() const { return entries_.end(); }

private:
    KnownWord word_;
    std::span<const lexicon::Entry> entries_;
};

/// A word or compound of a Japanese text that the dictionary has.
struct DictionaryWord {
    ByteRange ja;
    double weight = 1;   ///< affixes and single characters mean too much
    bool token = false;  ///< one token, of which a part of a gloss, or another word of its stem, tells something too
    KnownWord entries;
};

/// All of them; a place may have several: as it stands, and in its dictionary form. Remembered by text; never null.
using DictionaryWords = std::shared_ptr<const std::vector<DictionaryWord>>;
DictionaryWords dictionary_words(const JapaneseText& japanese, const Resources& resources);

}  // namespace yakugo::link
