// SPDX-License-Identifier: Apache-2.0
// Concepts out of pairs: every term once, the preferred one first.
#pragma once

#include "glossary/exchange/evidence.hpp"
#include "glossary/exchange/plain.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

/// One surface in one language, with the pairs that hold it, the best first.
struct EntryTerm {
    std::string surface;
    Pairs pairs;
};

/// One concept. Rejected pairs, and pairs with a side that has no text, are not in it.
struct Entry {
    ConceptId id;
    Pairs pairs;                    ///< the best first
    std::vector<EntryTerm> ja, en;  ///< the one that the term base prefers first, then by their best pair
    bool has_acronym = false;

    const std::vector<EntryTerm>& terms(Language language) const { return language == Language::ja ? ja : en; }
};

struct Entries {
    std::vector<Pairs> concepts;  ///< pairs of one concept each, by concept id: a file changes where the term base does
    std::size_t rejected = 0;
};
Entries group(const std::vector<store::PairRow>& rows);

/// Makes the entry of one concept's pairs; `terms` stay empty where no pair has text on both sides.
Entry make_entry(const Pairs& pairs, Cleaner& cleaner);

/// FTO, NORTHCOM, C4ISR, A2/AD, R&D, U.S., CCAs, ＮＡＴＯ; not F-35I, MQ9, F22 (designations) or Iran.
bool is_acronym(std::string_view surface);

}  // namespace yakugo::exchange
