// SPDX-License-Identifier: Apache-2.0
// Work that several threads share, with the result of one.
#pragma once

#include <cstddef>
#include <functional>

namespace yakugo {

/// Calls `work(worker, index)` once for each index below `count`, in up to `jobs` threads, the caller's among them as worker 0; the
/// others are numbered from 1. Indices are begun in ascending order, one thread works on one index at a time, and one worker's calls
/// never overlap: what belongs to a worker needs no lock. Where no further thread can be had, fewer do the work.
///
/// What `work` throws comes out when all threads have ended; of several exceptions that of the lowest index, so that any number of
/// threads fail alike. Indices behind it may be left out, as with one thread.
void in_parallel(std::size_t count, std::size_t jobs,
                 const std::function<void(std::size_t worker, std::size_t index)>& work);

}  // namespace yakugo
