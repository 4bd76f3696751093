// SPDX-License-Identifier: Apache-2.0
// What an import tells the translator.
#pragma once

#include "glossary/exchange/reading.hpp"
#include "glossary/store/imports.hpp"
#include "tools/yakugo/arguments.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace yakugo::cli {

/// One file of an import.
struct ImportSummary {
    std::string file;
    std::string form = {};     ///< what it was read as: "TBX"
    bool units = false;        ///< a form of texts, not of terms
    bool kept = true;          ///< false: --dry-run
    bool unchanged = false;    ///< imported before with the same content
    std::string failure = {};  ///< why nothing was taken from it; empty: it was
    markup::ReadReport read = {};
    store::ImportResult stored = {};
};

/// Failure and diagnostics to stderr.
void report_flaws(const ImportSummary& file);

/// For each file what came and what it disagrees with; the first conflicts are shown, "yakugo terms --conflicts" lists
/// them all.
void print_imports(std::ostream& out, Style style, const std::vector<ImportSummary>& files);

}  // namespace yakugo::cli
