// SPDX-License-Identifier: Apache-2.0
// --jobs, the same for every command that works in several threads.
#pragma once

#include "tools/yakugo/arguments.hpp"

#include <cstddef>
#include <string>

namespace yakugo::cli {

/// Threads that can work at once; at least 1.
std::size_t cores();

/// Adds --jobs; `what` says what the threads do, as in "threads that mine".
void add_jobs_option(Parser& parser, const std::string& what);

/// As many as asked for, from 1 to 256, else one a core. Throws UsageError.
std::size_t jobs_of(const Parser& parser);

}  // namespace yakugo::cli
