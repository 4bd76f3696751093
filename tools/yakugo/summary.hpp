// SPDX-License-Identifier: Apache-2.0
// What a mine run tells the translator.
#pragma once

#include "glossary/store/term_base.hpp"
#include "tools/yakugo/arguments.hpp"

#include <array>
#include <cstddef>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

namespace yakugo::cli {

/// What posts hold, counted, so that nobody has to keep the posts.
struct Counts {
    std::map<std::string, std::size_t> segments, evidence;  ///< by kind; evidence of terms from 0.5
    std::array<std::size_t, 4> bands{};                     ///< terms by confidence: from 0.9, 0.7, 0.5, below
    std::size_t posts = 0, pairs = 0, suggested = 0, without_title = 0, without_segments = 0;

    void add(const store::PostRecord& post);
    void add(const Counts& other);
};

/// One input of a mine run.
struct SourceSummary {
    std::string source;
    bool unchanged = false;  ///< mined before with the same content
    std::string failure;     ///< why it was not read; empty: it was
    store::PutResult stored;
    Counts counts;
    std::vector<std::string> remarks;  ///< diagnostics, worded
};

/// Prints posts found, segments by kind, terms by evidence and by confidence band, and what was skipped and why.
void print_summary(std::ostream& out, Style style, const std::vector<SourceSummary>& sources,
                   const store::Totals& totals, const std::string& db);

}  // namespace yakugo::cli
