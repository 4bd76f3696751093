// SPDX-License-Identifier: Apache-2.0
// Concept entries out of mined pairs, for every writer of entries.
#pragma once

#include "glossary/exchange/exchange.hpp"
#include "glossary/exchange/plain.hpp"
#include "glossary/store/entry.hpp"
#include "glossary/store/model.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace yakugo::exchange {

/// What the entries do not hold of the pairs.
struct PairLosses {
    std::size_t rejected = 0;   ///< pairs
    std::size_t empty = 0;      ///< pairs with a side that has no text
    std::size_t contexts = 0;   ///< texts beyond the best of each term
    std::size_t addresses = 0;  ///< that are not http or https
};
void leave_out(Report& report, Format format, const PairLosses& losses);

/// Pairs of one concept become one entry "c7" with every term once, by concept id; options.source comes first. A term is preferred where
/// it is the first of its language (the one that the term base prefers, else of the best pair) and more than suggested,
/// else admitted.
///
/// Fields of an entry: transaction (origination, modification), externalCrossReference (the posts, each once). Of a term:
/// partOfSpeech noun, termType where the concept has an acronym (外国テロ組織 fullForm, FTO acronym), context with its source, confidence,
/// evidence, type, status "suggested".
/// Text is cleaned, and what the cleaner drops is counted by it.
PairLosses each_entry(const std::vector<store::PairRow>& rows, const Options& options, Cleaner& cleaner,
                      const std::function<void(const store::ConceptEntry&)>& sink);

}  // namespace yakugo::exchange
