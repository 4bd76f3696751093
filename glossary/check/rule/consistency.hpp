// SPDX-License-Identifier: Apache-2.0
// T107, T108, T109, T118: one thing said in two ways over a whole draft, or over drafts, by terms that nobody has decided.
#pragma once

#include "glossary/check/study.hpp"

#include <vector>

namespace yakugo::check {

/// T107 where one draft (a part of a file) renders a term in two ways, T118 where two drafts do; one finding a term, at the first place of
/// the less used rendering. Only terms without an accepted rendering: T102 tells of those. Two spellings of one word, and a
/// rendering that is a part of the other (長官, 国防長官), are one.
std::vector<Finding> check_two_renderings(const Study& study);

/// T108: two terms of the source, not of one concept and none the acronym or a part of the other, with one rendering in this draft. Not
/// where somebody has accepted both.
std::vector<Finding> check_shared_renderings(const Study& study);

/// T109: one segment of the source (by match_en or match_ja) with several translations; one finding a segment, at the first that differs
/// from the one used most.
std::vector<Finding> check_segments(const Study& study);

}  // namespace yakugo::check
