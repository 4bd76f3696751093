// SPDX-License-Identifier: Apache-2.0
// Concept entries for the tests of imports, and what the term base shows of them.
#pragma once

#include "glossary/store/term_base.hpp"

#include <string>
#include <vector>

namespace yakugo::testing {

/// With Japanese and American terms, in line 7 of its file; changed last on `day`, if it is given.
store::ConceptEntry entry(const std::vector<store::Term>& ja, const std::vector<store::Term>& en,
                          const std::string& day = "");

store::ImportResult import(store::TermBase& base, const std::string& file,
                           const std::vector<store::ConceptEntry>& entries, const store::ImportOptions& options = {},
                           bool keep = true);

/// All pairs, sorted: "冷却材=coolant accepted".
std::vector<std::string> shown(const store::TermBase& base);

}  // namespace yakugo::testing
