// SPDX-License-Identifier: Apache-2.0
// The training data: pairs of words that may be spellings of one another.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace yakugo::train {

/// One word in both spellings, as symbols of libalign/translit/spelling.hpp, and what the trainer finds out about it.
struct WordPair {
    std::vector<std::uint8_t> kana, letters;
    bool name = false;        ///< from the list of names, of which a tenth is held out
    std::size_t entries = 1;  ///< how many entries of the data hold it
    std::vector<std::uint16_t> morae;
    std::vector<std::uint8_t> lengths;  ///< letters of each mora, in order; the alignment
    std::size_t dictionary = 0;         ///< how many of the entries are a dictionary's
    std::size_t frequency = 0;          ///< of the pair, as the list of names has it
};

struct Entry {
    std::string katakana, english;
    bool name = false;
    std::size_t frequency = 0;  ///< where the list of names has one
};

/// Entries of a file in EDICT's form with a katakana headword, one for each gloss of up to three words, without its bracketed
/// remarks. Any encoding that text::decode() knows. Throws InputError.
std::vector<Entry> read_edict(const std::string& path);

/// Lines `english TAB katakana [TAB frequency]` behind a heading. Throws InputError.
std::vector<Entry> read_names(const std::string& path);

/// Entries as pairs of words: those with as many words on both sides word by word, the others not at all. Sorted, each once.
std::vector<WordPair> split_words(const std::vector<Entry>& entries);

}  // namespace yakugo::train
