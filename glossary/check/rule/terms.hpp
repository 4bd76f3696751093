// SPDX-License-Identifier: Apache-2.0
// T101, T102, T103: forbidden terms, wrong renderings, missing renderings.
#pragma once

#include "glossary/check/study.hpp"

#include <vector>

namespace yakugo::check {

/// T101. A hit of a term that is forbidden; in a bilingual unit only where the source holds a term that it would render, or the glossary
/// says of no source. Fix: the term of its concept to use, where there is one.
std::vector<Finding> check_forbidden(const Study& study);

/// T102 and T103. A term of the source with an accepted rendering, of which the target holds none, in any form (Presence): T102 at each
/// rendering of it that is known and not accepted (executive order = 行政命令), T103 where there is none. T102 too where the source
/// has the term more often than the target has accepted renderings. In a text without source T102 tells of renderings that
/// somebody has rejected, where their concept has an accepted one.
/// T104 at a rendering with one slip in it, where the source has its term.
std::vector<Finding> check_renderings(const Study& study);
/// The same without T104, for those who want none: such a rendering is missing.
std::vector<Finding> check_renderings_only(const Study& study);

}  // namespace yakugo::check
