// SPDX-License-Identifier: Apache-2.0
// Which pairs a concept entry states, and what it says of them.
#pragma once

#include "glossary/store/entry.hpp"

#include <string>
#include <vector>

namespace yakugo::store {

struct StatedPair {
    std::string ja, en;
    std::string type;        ///< the term's `type`, else "concept"
    bool candidate = false;  ///< the entry itself is not sure: status candidate or suggested
    bool suggested = false;
    double confidence = 1;  ///< the lower one of its terms; 1 where the entry gives none
    Forbidden forbidden = Forbidden::none;
    bool ja_preferred = false, en_preferred = false;
};

/// Every Japanese term with every English one, whatever their regions. Of an entry with more than 400 such pairs those
/// of the first Japanese and of the first English term only.
std::vector<StatedPair> stated_pairs(const ConceptEntry& entry);

/// The last day that a transaction of the entry or of its terms names, "2026-05-08"; empty where there is none.
std::string day_of(const ConceptEntry& entry);

}  // namespace yakugo::store
