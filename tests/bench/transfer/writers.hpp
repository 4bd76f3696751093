// SPDX-License-Identifier: Apache-2.0
// The same units written by us and by libxml2.
#pragma once

#include <cstddef>
#include <string>

namespace yakugo::bench {

/// CPU seconds that each took for the same units, medians of rounds in turns, and the megabytes of our file.
struct WriterCosts {
    double ours = 0, libxml2 = 0, megabytes = 0;
};

/// Writes `units` units to the device that keeps nothing. Throws Error where the two files do not hold the same units.
WriterCosts time_writers(std::size_t units, std::size_t rounds, unsigned seed);

}  // namespace yakugo::bench
