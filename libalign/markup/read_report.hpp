// SPDX-License-Identifier: Apache-2.0
// What a reader of a file has to say beside what it read.
#pragma once

#include "libalign/core/diagnostic.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace yakugo::markup {

/// What a reader has to say beside the units.
struct ReadReport {
    std::size_t read = 0;                      ///< entries or units given to the sink
    std::size_t bad = 0;                       ///< units lost to damage: recover only
    std::vector<Diagnostic> diagnostics = {};  ///< damage that was passed over, and rules that were broken; at most 100
    std::size_t more_diagnostics = 0;          ///< those beyond
};

/// Adds a diagnostic, or counts it where there are 100.
void add(ReadReport& report, Diagnostic diagnostic);
void add(ReadReport& report, Severity severity, Location where, std::string message);

}  // namespace yakugo::markup
