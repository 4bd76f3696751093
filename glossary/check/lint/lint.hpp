// SPDX-License-Identifier: Apache-2.0
// Checks of the term base itself: what would make its terms find too much, nothing, or contradict one another.
#pragma once

#include "glossary/check/finding.hpp"
#include "glossary/check/glossary.hpp"
#include "glossary/check/study.hpp"

#include <vector>

namespace yakugo::check {

/// B201 a forbidden term that stands inside a preferred or accepted one; B202 a term that can never be found: white space at its ends, or not
/// found in itself by the matcher; B203 a concept with two preferred terms of a language; B204 two accepted
/// concepts with the same pair of terms; B205 a term so short that it stands in many words (one kanji, two kana or fewer, an English
/// function word or one letter). `place.file` is empty, `place.line` is 0; term_id says which term, `found` is it. Rejected terms are not
/// looked at, but for those that are forbidden. In the order of rule and id.
std::vector<Finding> lint(const Glossary& glossary, const Resources& resources);

}  // namespace yakugo::check
