// SPDX-License-Identifier: Apache-2.0
// Findings as short text, for tables of tests.
#pragma once

#include "glossary/check/finding.hpp"
#include "glossary/check/glossary.hpp"
#include "glossary/check/study.hpp"
#include "tests/unit/check/drafts.hpp"

#include <string>
#include <vector>

namespace yakugo::check::test {

/// "T101 found > expected" of each, with " fix" behind where there is one, " +n" for n other places.
std::vector<std::string> told(const std::vector<check::Finding>& findings);

/// An accepted pair of a concept.
check::TermPair accepted(std::int64_t concept_id, std::string ja, std::string en);
/// One that nobody has decided on.
check::TermPair open(std::int64_t concept_id, std::string ja, std::string en);
check::TermPair rejected(std::int64_t concept_id, std::string ja, std::string en);
/// One whose Japanese is forbidden.
check::TermPair forbidden(std::int64_t concept_id, std::string ja, std::string en);

/// What a rule says of units that translate one another.
template <typename Rule>
std::vector<std::string> told_by(Rule rule, const std::vector<Sides>& units, const check::Glossary& glossary = {},
                                 Language target = Language::ja) {
    const check::Draft draft = draft_of(units, target);
    const check::Study study(draft, glossary, resources());
    return told(rule(study));
}

}  // namespace yakugo::check::test
