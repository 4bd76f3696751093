// SPDX-License-Identifier: Apache-2.0
// Pairs that claim the same words.
#pragma once

#include "libalign/mine/collector.hpp"

#include <vector>

namespace yakugo::mine {

/// How a group stands among the others, each 0 to 1.
struct Standing {
    double beaten_ja =
        0;  ///< by how much another English term explains the same Japanese one better: 1 - own worth / best worth
    double beaten_en = 0;  ///< ... another Japanese term the same English one
    double longer_ja =
        0;  ///< the same English term also goes with Japanese words that hold these: their worth / own worth, at most 1
    double shorter_ja = 0;                 ///< ... with a part of these words that is sighted by itself somewhere
    double longer_en = 0, shorter_en = 0;  ///< the same for the English side
    double part_of =
        0;  ///< it stands only in longer compounds, one of which goes with English that holds this: as longer_ja
};

/// What a sighting is worth: its score times the coverage of both sides. Words that are matched because both were left over count for
/// something, but for less than linked ones.
double worth(const Sighting& sighting);

/// One Standing a group, in order.
std::vector<Standing> compare(const std::vector<Collector::Group>& groups);

}  // namespace yakugo::mine
