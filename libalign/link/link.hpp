// SPDX-License-Identifier: Apache-2.0
// One possible correspondence of words.
#pragma once

#include "libalign/core/byte_range.hpp"

#include <cstddef>

namespace yakugo::link {

enum class LinkKind { lexicon, sound, verbatim, number, kinship, part };  ///< kinship: kinship.hpp; part: parts.hpp

/// The Japanese bytes and the English tokens [en_begin, en_end) can mean the same. `score` is 0 to 1.
struct Link {
    ByteRange ja;
    std::size_t en_begin = 0, en_end = 0;
    LinkKind kind = LinkKind::lexicon;
    double score = 0;
};

/// Japanese words times English ones, up to which weak links (kinship, part) are looked for: more are in no sentence.
inline constexpr std::size_t kMostWordPairs = 100'000;

}  // namespace yakugo::link
