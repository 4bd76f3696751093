// SPDX-License-Identifier: Apache-2.0
// Runs a program and says what it took.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace yakugo::bench {

struct Cost {
    double seconds = 0;          ///< from start to end
    double cpu = 0;              ///< seconds, of all threads, user and system
    std::size_t peak_bytes = 0;  ///< of resident memory, mapped files among it
};

/// Runs a program with its arguments; its standard output is thrown away. Throws Error where it does not end with 0, and where this
/// process has held more memory than the child: a child's peak begins with its parent's.
Cost run_child(const std::vector<std::string>& command);
/// The same where memory does not matter: its peak may be that of this process.
Cost time_child(const std::vector<std::string>& command);

/// CPU seconds of this process so far.
double cpu_seconds();

}  // namespace yakugo::bench
