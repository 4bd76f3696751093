// SPDX-License-Identifier: Apache-2.0
// From sightings to the numbers that the confidence is computed from.
#pragma once

#include "libalign/mine/candidate.hpp"
#include "libalign/mine/collector.hpp"
#include "libalign/mine/types.hpp"

#include <vector>

namespace yakugo::mine {

/// One row a group, in order. How groups beat each other stands in competition.hpp.
std::vector<Features> measure(const std::vector<Collector::Group>& groups, const PostText& post,
                              const TypeRules& types);

}  // namespace yakugo::mine
