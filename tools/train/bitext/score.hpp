// SPDX-License-Identifier: Apache-2.0
// How well beads agree with those of a hand-made alignment.
#pragma once

#include "libalign/bitext/bead.hpp"

#include <cstddef>
#include <vector>

namespace yakugo::train {

struct Counts {
    std::size_t right = 0, given = 0, wanted = 0;
    double f1() const {
        return given + wanted == 0 ? 0 : 2.0 * static_cast<double>(right) / static_cast<double>(given + wanted);
    }
    void add(const Counts& other);
};

/// Beads with two sides count where both are equal (strict); sentences without counterpart (lonely) one by one.
struct AlignmentScore {
    Counts strict, lonely;
};
AlignmentScore score_beads(const std::vector<bitext::Bead>& given, const std::vector<bitext::Bead>& wanted);

/// Whether the hand-made alignment has the bead, too; of a lonely one, whether its sentences are lonely there.
bool is_right(const bitext::Bead& given, const std::vector<bitext::Bead>& wanted);

}  // namespace yakugo::train
