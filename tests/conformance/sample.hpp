// SPDX-License-Identifier: Apache-2.0
// A term base that uses all that the model has: synonyms, acronyms, statuses, contexts, addresses, dates.
#pragma once

#include "glossary/store/model.hpp"

#include <vector>

namespace yakugo::conformance {

std::vector<store::PairRow> sample_pairs();
std::vector<store::SegmentRow> sample_segments();

}  // namespace yakugo::conformance
