// SPDX-License-Identifier: Apache-2.0
// Which sentences translate which.
#pragma once

#include <cstddef>

namespace yakugo::bitext {

/// Half-open range of sentences of one text.
struct Span {
    std::size_t begin = 0, end = 0;
    std::size_t size() const noexcept { return end - begin; }
    bool empty() const noexcept { return begin >= end; }
    friend bool operator==(const Span&, const Span&) = default;
};

/// Sentences that translate each other. One side is empty where nobody translated the other.
struct Bead {
    Span en, ja;
    double score =
        0;  ///< calibrated probability that exactly these sentences belong together, or that these have no counterpart
    bool moved = false;  ///< stands elsewhere in the other text: the beads round it are not in one order
    bool lonely() const noexcept { return en.empty() || ja.empty(); }  ///< nothing translates it
};

}  // namespace yakugo::bitext
