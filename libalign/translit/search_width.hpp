// SPDX-License-Identifier: Apache-2.0
// How far the search for spellings looks.
#pragma once

#include <cstddef>

namespace yakugo::translit {

struct SearchWidth {
    std::size_t beam =
        60;           ///< hypotheses a place; 200 found the true spelling 1 % more often among fifty, never among ten
    float nats = 12;  ///< a hypothesis this much worse than the best of its place is given up
};

/// For who needs the first few spellings of many words: of 1,473 names of Wikidata the wanted one was found for .950 (.971 by the whole
/// width), in a quarter of the time, and no less often first.
inline constexpr SearchWidth kNarrowSearch{16, 7};

}  // namespace yakugo::translit
