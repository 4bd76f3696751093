// SPDX-License-Identifier: Apache-2.0
// IBM Model 1, as plain as it is in the paper.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace yakugo::reference {

using Word = std::uint32_t;  ///< a number from 1 on; 0 is the empty word

struct WordPairs {
    std::vector<Word> from, to;
};

/// t(to | from) of Brown et al. 1993 (Model 1): every word of one side comes from some word of the other or from the empty word, all
/// places alike. Expectation maximisation from equal probabilities; O(rounds * sum of |from| * |to|) time.
class Model1 {
public:
    static Model1 train(const std::vector<WordPairs>& pairs, std::size_t rounds);

    double probability(Word from, Word to) const;

    /// For each word of `to` the place of the word of `from` that it most likely comes from; from.size() for the empty word.
    std::vector<std::size_t> align(const WordPairs& pair) const;

private:
    static std::uint64_t key(Word from, Word to) { return std::uint64_t{from} << 32 | to; }
    std::unordered_map<std::uint64_t, double> probabilities_;
};

}  // namespace yakugo::reference
