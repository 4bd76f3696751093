// SPDX-License-Identifier: Apache-2.0
// Terms by word alignment alone: what anybody gets without a dictionary, sounds or brackets.
#pragma once

#include "libalign/link/analysis.hpp"

#include <string>
#include <vector>

namespace yakugo::reference {

/// Two texts that translate each other; the views inside must outlive it.
struct Bitext {
    link::JapaneseText ja;
    link::EnglishText en;
};

struct Term {
    std::string ja, en;
    double confidence = 0;
};

/// Trains Model 1 in both directions on `segments` and `more`, keeps the links that both directions have, and takes from `segments` every noun
/// compound, or run of words inside one, whose links lie in one stretch of English words that links to nothing else. Confidence: the mean of
/// sqrt(t(en|ja) * t(ja|en)) over the links, times the linked share of the words. Each pair once, most confident first.
std::vector<Term> aligned_terms(const std::vector<Bitext>& segments, const std::vector<Bitext>& more = {});

}  // namespace yakugo::reference
