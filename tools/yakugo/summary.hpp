// SPDX-License-Identifier: Apache-2.0
// What a mine run tells the translator.
#pragma once

#include "glossary/store/term_base.hpp"
#include "tools/yakugo/arguments.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace yakugo::cli {

/// One input of a mine run.
struct SourceSummary {
    std::string source;
    bool unchanged = false;  ///< mined before with the same content
    std::string failure;     ///< why it was not read; empty: it was
    store::PutResult stored;
    std::vector<store::PostRecord> posts;
    std::vector<std::string> remarks;  ///< diagnostics, worded
};

/// Prints posts found, segments by kind, terms by evidence and by confidence band, and what was skipped and why.
void print_summary(std::ostream& out, Style style, const std::vector<SourceSummary>& sources,
                   const store::Totals& totals, const std::string& db);

}  // namespace yakugo::cli
