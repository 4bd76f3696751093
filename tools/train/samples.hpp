// SPDX-License-Identifier: Apache-2.0
// Pairs that do and pairs that do not belong together, made of words that the model was not trained on.
#pragma once

#include "libalign/translit/scorer.hpp"
#include "tools/train/corpus.hpp"

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace yakugo::train {

/// The morae of a pair's katakana, as generate() takes them.
std::vector<std::uint16_t> morae_of(const translit::ModelView& model, const WordPair& pair);
translit::Spelling spelling(const std::vector<std::uint8_t>& symbols);
/// A number made of the letters alone, so that a word is held out in all its spellings.
std::uint64_t letters_hash(const WordPair& pair, std::uint64_t seed);

/// Finds, for a pair, others whose katakana have bigrams in common with its own.
class Neighbours {
public:
    /// Keeps a reference.
    explicit Neighbours(const std::vector<WordPair>& pairs);

    enum class Order { nearest, any };
    /// Up to `count` others with other katakana and other letters: those that share most bigrams, or any that share one.
    std::vector<std::size_t> find(std::size_t of, std::size_t count, Order order) const;

private:
    const std::vector<WordPair>& pairs_;
    std::unordered_map<std::size_t, std::vector<std::size_t>> by_bigram_;
};

struct Sample {
    std::size_t kana = 0, letters = 0;  ///< indices of pairs
    bool match = false;
};

/// Each pair once as it is, and `wrong` times with the letters of another: in turn one whose katakana are near, one whose letters
/// are near (カルテル, Carter), and any that shares a bigram. `pairs` must be sorted by letters.
std::vector<Sample> make_samples(const std::vector<WordPair>& pairs, std::size_t wrong);

}  // namespace yakugo::train
