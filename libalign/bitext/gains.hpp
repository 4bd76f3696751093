// SPDX-License-Identifier: Apache-2.0
// What each word is worth under given weights, worked out before the search.
#pragma once

#include "libalign/bitext/comparison.hpp"
#include "libalign/bitext/model.hpp"
#include "libalign/bitext/traits.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace yakugo::bitext {

/// Of one side, towards groups of `1 + index` sentences of the other.
struct SideGains {
    struct Group {
        std::vector<float> word;         ///< by word and reason: what it gains over being unexplained
        std::vector<float> information;  ///< by word: -log of its chance; 0 for words that nothing explains
        std::vector<float> base;         ///< by sentence: if no word of it were explained
        std::vector<float> whole;        ///< by sentence: information of all its words
    };
    std::array<Group, kMostSentences> groups;

    SideGains(Side name, const ComparedSide& side, const Features& weights, std::size_t most);
};

struct Gains {
    /// For beads of the first `kinds_searched` of kKinds.
    Gains(const Comparison& comparison, const Features& weights, std::size_t kinds_searched);
    std::size_t most;  ///< sentences of one side of such a bead: larger groups are empty
    SideGains en, ja;
    std::array<double, kKinds.size()> kinds{};
    Traits traits{};
};

}  // namespace yakugo::bitext
