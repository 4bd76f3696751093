// SPDX-License-Identifier: Apache-2.0
// T110 and T117: Latin letters in Japanese.
#pragma once

#include "glossary/check/study.hpp"

#include <vector>

namespace yakugo::check {

/// T110: an English term in a Japanese text where the glossary has a Japanese one that is accepted or sure (kSure); one finding a term. Not
/// designations, not what the rendering stands beside (国防総省(DoD)), no acronym that the draft glosses somewhere, no quotation.
std::vector<Finding> check_left_in_latin(const Study& study);

/// T117: an acronym before the first place where the same draft explains it, in either form: 外国テロ組織(FTO), FTO(外国テロ組織). One
/// finding an acronym and draft.
std::vector<Finding> check_glosses(const Study& study);

/// From this confidence on a pair that nobody has decided on counts as known.
inline constexpr double kSure = 0.8;

}  // namespace yakugo::check
