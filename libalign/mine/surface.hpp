// SPDX-License-Identifier: Apache-2.0
// How a term is written in a term base: citation forms.
#pragma once

#include "libalign/mine/post_text.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace yakugo::mine {

/// The English words [begin, end) of a piece as a dictionary would list them: no article, no possessive, the last word singular; in a
/// headline, where every word has a capital, words that are no names are written small. `proper` says of each token of the piece
/// whether it is (part of) a name; empty: none is known to be. Names keep case and number. Where `proper` is given, the first word of a
/// sentence loses its capital, unless a word behind it has one, too.
std::string citation(const EnglishPiece& piece, std::size_t begin, std::size_t end,
                     const std::vector<bool>& proper = {});

}  // namespace yakugo::mine
