// SPDX-License-Identifier: Apache-2.0
// Expectation maximisation: which letters a mora stands for, learned from whole words.
#pragma once

#include "tools/train/corpus.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace yakugo::train {

/// P(letter chunk | mora), of chunks of 0 to 4 letters.
/// Recurrence: forward(t, j) = sum over l of forward(t-1, j-l) * P(letters j-l..j | mora t); backward the same from the end.
/// Time: morae * letters * 5 a pair and iteration. Memory: morae * chunks doubles, twice.
class Aligner {
public:
    Aligner(const std::vector<WordPair>& pairs, std::size_t morae);

    /// One iteration over the pairs of which keep[i] is true; log likelihood of all of them before it.
    double iterate(const std::vector<WordPair>& pairs, const std::vector<bool>& keep);
    /// log P(letters | morae), summed over alignments; minus infinity where there is none.
    double log_likelihood(const WordPair& pair) const;
    /// The best alignment: letters of each mora. Empty where there is none.
    std::vector<std::uint8_t> best(const WordPair& pair) const;

private:
    std::size_t index(std::size_t mora, std::size_t chunk) const { return mora * chunks_ + chunk; }
    void find_chunks(const WordPair& pair, std::vector<std::int32_t>& out) const;
    double forward(const WordPair& pair, const std::vector<std::int32_t>& chunks, std::vector<double>& cells) const;
    void collect(const WordPair& pair);

    std::vector<std::int32_t> number_;  // of a chunk by its code; -1 where it is too rare to be a unit
    std::size_t chunks_ = 0, morae_ = 0;
    std::vector<double> probability_, counts_;
    double likelihood_ = 0;
};

}  // namespace yakugo::train
