// SPDX-License-Identifier: Apache-2.0
// The words that the bench asks about, drawn by a fixed seed, and the words that a model may learn from.
#pragma once

#include "tools/train/corpus.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

namespace yakugo::bench {

/// A word in both spellings, as texts (UTF-8) and as the trainer's symbols.
struct Item {
    std::string katakana, english;
    train::WordPair pair;
};

/// The entries of each source; empty where a file is missing.
struct Corpus {
    std::vector<train::Entry> edict, enamdict, names;
};

/// The letters of words, as WordPair has them, for sets of words.
using Words = std::unordered_set<std::string>;
std::string letters_key(const train::WordPair& pair);

/// Names of one word and at least two kana, sorted by letters and kana.
std::vector<Item> names_of(const Corpus& corpus);

/// The different pairs of words of entries, sorted by letters and kana.
std::vector<Item> items_of(const std::vector<train::Entry>& entries);

/// The different pairs of words of entries whose words are in the fold that evaluation is for, at most `most` of them.
std::vector<Item> held_out_tenth(const std::vector<train::Entry>& entries, std::size_t most);

/// `count` items with different letters, none of them in `taken`, which gets theirs; sorted by letters and kana.
std::vector<Item> draw(const std::vector<Item>& from, std::size_t count, std::uint64_t seed, Words& taken);

/// The pairs of the whole corpus without those words, in all their katakana spellings.
std::vector<train::WordPair> pairs_without(const Corpus& corpus, const Words& words);

/// The pairs of the dictionaries, whole, and of the names without those words.
std::vector<train::WordPair> pairs_with_dictionaries(const Corpus& corpus, const Words& words);

}  // namespace yakugo::bench
