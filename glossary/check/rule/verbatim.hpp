// SPDX-License-Identifier: Apache-2.0
// T111: designations, codes, URLs, placeholders and Latin names that the translation changed or lost.
#pragma once

#include "glossary/check/study.hpp"

#include <vector>

namespace yakugo::check {

/// Of bilingual units. Changed: a token of the target that is not in the source and looks like one that the target lacks: GBU-13 for
/// GBU-31, Shienbaum for Sheinbaum. Lost: a placeholder; a designation whose digits are nowhere (ミラージュ2000 has those of Mirage 2000), which
/// no term of the glossary covers, and which the draft keeps elsewhere or has nowhere else. Acronyms and names may be translated, so their
/// loss is not told. F35 for F-35 is told only where the draft writes F-35 too.
std::vector<Finding> check_tokens(const Study& study);

}  // namespace yakugo::check
