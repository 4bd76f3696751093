// SPDX-License-Identifier: Apache-2.0
// All reasons for which a finding may stay silent, asked in one order.
#pragma once

#include "glossary/check/report/report.hpp"
#include "glossary/check/suppress/baseline.hpp"
#include "glossary/check/suppress/changed_lines.hpp"
#include "glossary/check/suppress/comments.hpp"
#include "glossary/check/suppress/rejections.hpp"

#include <vector>

namespace yakugo::check {

/// What a run has; null: nothing of the kind. All of it outlives the screen.
struct ScreenOptions {
    const Rejections* rejections = nullptr;
    const ChangedLines* changed = nullptr;
    Baseline* known = nullptr;    ///< findings are taken out of it
    Baseline* written = nullptr;  ///< gets what neither a comment nor a person suppresses: for --write-baseline
};

/// Of one draft, which outlives it and does not change.
class Screen {
public:
    Screen(const Draft& draft, const ScreenOptions& options);

    /// The finding with its excerpt, its fingerprint and the first of these that suppresses it: a comment, a
    /// rejection, lines that were not changed, the baseline. So the baseline is not used up by what is silent anyway.
    /// Findings come in the order of the report.
    Reported look(const Finding& finding);

    /// X905, once all findings were looked at; they go through look() as well.
    std::vector<Finding> unused(const Severities& severities) { return comments_.unused(severities); }

private:
    std::optional<Suppression> suppression(const Finding& finding, const Fingerprint& fingerprint);

    ScreenOptions options_;
    Excerpts excerpts_;
    Comments comments_;
    Occurrences occurrences_;
};

}  // namespace yakugo::check
