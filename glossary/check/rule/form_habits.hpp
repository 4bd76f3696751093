// SPDX-License-Identifier: Apache-2.0
// What a draft does with terms in forms that need no rendering: verbs, and English beside signs.
#pragma once

#include "glossary/check/rule/source_terms.hpp"

#include <cstddef>
#include <map>

namespace yakugo::check {

/// Counts, for each term, the bilingual units that have it in such forms only, with a rendering of it and without. "To add" is 追加 in nearly
/// all of a program's messages; then the one without is told (T103). Linear in the units that have such terms.
class FormHabits {
public:
    FormHabits(const Study& study, const Renderings& renderings);

    /// Whether the draft renders the term in such forms, too: four times at least, and in four of five units.
    bool are_rendered(const Indices& right) const;

private:
    struct Counts {
        std::size_t with = 0, without = 0;
    };
    std::map<Indices, Counts> counts_;  // by SourceTerm::right
};

}  // namespace yakugo::check
