// SPDX-License-Identifier: Apache-2.0
// Why a term has the confidence that it has.
#pragma once

#include "glossary/review/breakdown.hpp"
#include "glossary/store/term_base.hpp"
#include "tools/yakugo/arguments.hpp"

#include <nlohmann/json_fwd.hpp>

#include <iosfwd>

namespace yakugo::cli {

/// One piece of evidence as `yakugo terms` writes it.
nlohmann::ordered_json evidence_json(const store::EvidenceRow& evidence);

/// Prints the pair, what its confidence in each post is made of, how the posts combine, and the evidence with its
/// contexts: as text, as one JSON object (jsonl: on one line), or, as TSV, the table of pieces alone.
void explain(std::ostream& out, Style style, const store::TermBase& base, const store::PairRow& pair,
             const review::Models& models);

}  // namespace yakugo::cli
