// SPDX-License-Identifier: Apache-2.0
// What the trainer shows the field: documents as they are, and as they might be.
#pragma once

#include "libalign/bitext/comparison.hpp"
#include "tools/train/bitext/corpus.hpp"
#include "tools/train/bitext/field.hpp"

#include <cstdint>

namespace yakugo::train {

/// The document with less to go by: a tenth to six tenths of the pairs of words are unknown, some marks are not where
/// they should be. What is learned from it holds where the dictionary knows less than it does of the training texts,
/// and the translation is freer. Every other one has paragraphs, which begin at beads, on either side with a few left
/// out and put in; the others are a sentence a paragraph.
bitext::Comparison impoverished(const bitext::Comparison& comparison, const ParallelDocument& document,
                                std::uint32_t seed);

/// A document of beads of one sentence each as a freer translation: stretches left out and added, one to four sentences
/// long, and up to three sentences of either side in one.
ParallelDocument disturbed(const ParallelDocument& document, std::uint32_t seed);

/// The right beads, and those that the weights do not rule out.
Field make_field(const bitext::Comparison& comparison, const ParallelDocument& document,
                 const bitext::Features& weights);

}  // namespace yakugo::train
