// SPDX-License-Identifier: Apache-2.0
// Which English block of a post belongs to which Japanese block.
#pragma once

#include "libalign/document/document.hpp"
#include "libalign/link/linker.hpp"

#include <cstddef>
#include <vector>

namespace yakugo::pair {

/// A Japanese and an English text that translate each other; both are trimmed ranges of Document::text.
struct Segment {
    document::BlockKind kind =
        document::BlockKind::title;  ///< of the English side: title, dek, caption, alt, credit or sentence
    ByteRange ja, en;
    std::size_t ja_line = 0, en_line = 0;  ///< 1-based
    double score = 0;                      ///< probability-like, 0 to 1; what is given back has at least kLeastScore
};

inline constexpr double kLeastScore = 0.6;

/// Pairs title with title, dek with dek by their kind, captions and alt texts by what they share: order, neighbourhood,
/// numbers, Latin words, sound, dictionary; the credits of pictures whose captions are a pair, too. A caption that
/// renders several sentences is split into sentence pairs; a sentence without a counterpart is left out, and so is
/// every block without one. In the order of the English text.
std::vector<Segment> pair_post(const document::Document& document, const document::Post& post,
                               const link::Resources& resources);

}  // namespace yakugo::pair
