// SPDX-License-Identifier: Apache-2.0
// A flaw found in data: reported beside the result, which is still complete.
#pragma once

#include "libalign/core/error.hpp"

#include <cstddef>
#include <string>

namespace yakugo {

enum class Severity { note, warning, error };

/// `byte` is the 0-based offset of the flaw in the file as stored on disk.
struct Diagnostic {
    Severity severity = Severity::warning;
    Location where;
    std::size_t byte = 0;
    std::string message;
};

/// "file:line: warning: message"
std::string describe(const Diagnostic& diagnostic);

}  // namespace yakugo
