// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/form_habits.hpp"

#include "glossary/check/rule/presence.hpp"

#include <algorithm>
#include <optional>

namespace yakugo::check {

FormHabits::FormHabits(const Study& study, const Renderings& renderings) {
    for (std::size_t unit = 0; unit < study.draft().units.size(); ++unit) {
        if (!study.draft().units[unit].is_bilingual() || study.hits(unit).side(renderings.source()).empty()) continue;
        std::optional<Presence> presence;  // where it is asked for
        for (const SourceTerm& term : source_terms(study, renderings, unit)) {
            if (term.is_required) continue;
            bool there = count_right(study, renderings, unit, term) > 0;
            if (!there && !presence)
                presence.emplace(study.draft().units[unit].side(renderings.target())->text, renderings.target(),
                                 study.resources());
            there = there || std::any_of(term.right.begin(), term.right.end(),
                                         [&](std::size_t pair) { return presence->has(renderings.surface(pair)); });
            Counts& counts = counts_[term.right];
            ++(there ? counts.with : counts.without);
        }
    }
}

bool FormHabits::are_rendered(const Indices& right) const {
    constexpr std::size_t kLeast = 4, kTimes = 4;  // by hand: a habit is what four of five units do, and not by chance
    const auto at = counts_.find(right);
    return at != counts_.end() && at->second.with >= kLeast && at->second.with >= kTimes * at->second.without;
}

}  // namespace yakugo::check
