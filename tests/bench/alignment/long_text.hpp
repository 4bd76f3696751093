// SPDX-License-Identifier: Apache-2.0
// Texts as long as books, out of documents.
#pragma once

#include "tools/train/bitext/corpus.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace yakugo::bench {

/// A text and its translation, a sentence a line.
struct LongText {
    std::string en, ja;
    std::size_t en_sentences = 0, ja_sentences = 0;
    std::vector<bitext::Bead> gold;
};

/// Documents one behind the other, in an order that the seed fixes, until both sides have `size` sentences on average;
/// where they do not reach, all once more in another order. The last is cut between two beads. Throws Error where there
/// are no sentences.
LongText make_long_text(const std::vector<train::ParallelDocument>& documents, std::size_t size, std::uint64_t seed);

}  // namespace yakugo::bench
