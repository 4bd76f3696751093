// SPDX-License-Identifier: Apache-2.0
// Terms of the source of a unit that have a decided rendering, and whether the target must have it.
#pragma once

#include "glossary/check/rule/renderings.hpp"
#include "glossary/check/study.hpp"

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

namespace yakugo::check {

using Indices = std::vector<std::size_t>;  ///< of Glossary::pairs

/// One term of the source and all its places in a unit.
struct SourceTerm {
    Indices pairs;    ///< that the hits are of
    Indices related;  ///< of all of them
    Indices right;    ///< among those
    std::set<std::pair<std::size_t, std::size_t>> places;
    /// It must be rendered at one of them; elsewhere it may be code, or a verb.
    bool is_required = false;
};

/// Of a bilingual unit, in the order of their places; variants of one concept are one term.
std::vector<SourceTerm> source_terms(const Study& study, const Renderings& renderings, std::size_t unit);

/// Places of the unit's target where a right rendering of the term stands as a hit.
std::size_t count_right(const Study& study, const Renderings& renderings, std::size_t unit, const SourceTerm& term);

}  // namespace yakugo::check
