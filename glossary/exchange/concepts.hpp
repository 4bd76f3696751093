// SPDX-License-Identifier: Apache-2.0
// Concept entries out of mined pairs, for every writer of entries.
#pragma once

#include "glossary/exchange/evidence.hpp"
#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/writing.hpp"
#include "glossary/store/entry.hpp"
#include "glossary/store/model.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace yakugo::exchange {

/// What the entries do not hold of the pairs.
struct PairLosses {
    std::size_t rejected = 0;   ///< pairs
    std::size_t empty = 0;      ///< pairs with a side that has no text
    std::size_t contexts = 0;   ///< texts beyond the best of each term
    std::size_t addresses = 0;  ///< that are not http or https
};
void leave_out(Report& report, std::string_view form, const PairLosses& losses);

/// The entry "c7" of the pairs of one concept, with every term once; options.source comes first. A term is preferred
/// where it is the first of its language (the one that the term base prefers, else of the best pair) and more than
/// suggested, deprecated where all its pairs forbid it, else admitted. Nothing where no pair has text on both sides.
///
/// Fields of an entry: transaction (origination, modification), externalCrossReference (the posts, each once). Of a
/// term: partOfSpeech noun, termType where the concept has an acronym (外国テロ組織 fullForm, FTO acronym), context with its
/// source, confidence, evidence, type, status (candidate, suggested) where nobody has accepted it. Text is cleaned, and
/// what the cleaner drops is counted by it.
std::optional<store::ConceptEntry> entry_of(const Pairs& pairs, const Options& options, Cleaner& cleaner,
                                            PairLosses& losses);

}  // namespace yakugo::exchange
