// SPDX-License-Identifier: Apache-2.0
// The same units written by us and by libxml2.
#pragma once

#include <cstddef>
#include <string>

namespace yakugo::bench {

/// By the clock, and of the CPU.
struct Seconds {
    double clock = 0, cpu = 0;
};

/// What each took for the same units, medians of rounds in turns, and the megabytes of our file.
struct WriterCosts {
    Seconds ours, libxml2;
    double megabytes = 0;
};

/// Writes `units` units to the device that keeps nothing. Throws Error where the two files do not hold the same units.
WriterCosts time_writers(std::size_t units, std::size_t rounds, unsigned seed);

}  // namespace yakugo::bench
