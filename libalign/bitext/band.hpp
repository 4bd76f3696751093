// SPDX-License-Identifier: Apache-2.0
// The part of the table of all pairs of sentences that is searched.
#pragma once

#include "libalign/bitext/bead.hpp"

#include <cstddef>
#include <vector>

namespace yakugo::bitext {

/// For each Japanese sentence the English sentences that it is compared with. Both ends ascend; the first row begins at
/// 0, the last ends behind the last English sentence, and neighbours overlap or touch.
struct Band {
    std::vector<Span> rows;
    std::size_t english = 0;  ///< number of English sentences

    /// How many English sentences may have been read when `japanese` Japanese ones have been: a range of numbers.
    Span nodes(std::size_t japanese) const;
};

/// Everything.
Band full_band(std::size_t english, std::size_t japanese);

/// The band with these rows, mended where an end does not ascend or neighbours do not touch.
Band make_band(std::vector<Span> rows, std::size_t english);

}  // namespace yakugo::bitext
