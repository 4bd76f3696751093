// SPDX-License-Identifier: Apache-2.0
// Diagnostics up to a bound: a file of a million flaws is one story.
#include "libalign/markup/read_report.hpp"

#include <utility>

namespace yakugo::markup {

void add(ReadReport& report, Diagnostic diagnostic) {
    constexpr std::size_t most = 100;
    if (report.diagnostics.size() < most) {
        report.diagnostics.push_back(std::move(diagnostic));
    } else {
        ++report.more_diagnostics;
    }
}

void add(ReadReport& report, Severity severity, Location where, std::string message) {
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.where = std::move(where);
    diagnostic.message = std::move(message);
    add(report, std::move(diagnostic));
}

}  // namespace yakugo::markup
