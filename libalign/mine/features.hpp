// SPDX-License-Identifier: Apache-2.0
// From sightings to the numbers that the confidence is computed from.
#pragma once

#include "libalign/mine/candidate.hpp"
#include "libalign/mine/collector.hpp"

#include <vector>

namespace yakugo::mine {

/// One row a group, in order. A group is beaten where another one with the same Japanese (or the same English) side has a better worth:
/// the strongest score of its sightings times the coverage of both sides.
std::vector<Features> measure(const std::vector<Collector::Group>& groups, const PostText& post);

}  // namespace yakugo::mine
