// SPDX-License-Identifier: Apache-2.0
// Wording of diagnostics.
#include "libalign/core/diagnostic.hpp"

namespace yakugo {

namespace {

const char* name(Severity severity) {
    switch (severity) {
        case Severity::note: return "note: ";
        case Severity::warning: return "warning: ";
        case Severity::error: return "error: ";
    }
    return "";
}

}  // namespace

std::string describe(const Diagnostic& diagnostic) {
    return describe(diagnostic.where, name(diagnostic.severity) + diagnostic.message);
}

}  // namespace yakugo
