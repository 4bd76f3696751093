// SPDX-License-Identifier: Apache-2.0
// What a bead looks like, apart from which words explain each other.
#pragma once

#include "libalign/bitext/bead.hpp"
#include "libalign/bitext/comparison.hpp"
#include "libalign/bitext/model.hpp"

#include <array>

namespace yakugo::bitext {

/// How much of the information of words is explained.
struct Coverage {
    double en = 0, ja = 0;                  ///< of the whole bead
    double weakest_en = 1, weakest_ja = 1;  ///< of one sentence of several
};

/// By Trait.
using Traits = std::array<double, kTraits>;
Traits traits_of(const Comparison& comparison, Span en, Span ja, const Coverage& coverage);

}  // namespace yakugo::bitext
