// SPDX-License-Identifier: Apache-2.0
// All rules about drafts, in one table, and the run over them.
#pragma once

#include "glossary/check/settings.hpp"
#include "glossary/check/study.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// A function and the rules that it speaks for.
struct RuleFunction {
    std::span<const std::string_view> rules;  ///< "T102", "T103"
    std::vector<Finding> (*check)(const Study& study, const Settings& settings);
    bool by_unit =
        false;  ///< it looks at Study::units() only, one after the other: parts of a draft give what the whole gives
    std::span<const std::string_view> also = {};  ///< rules of other functions that it speaks for as well
};

/// In the order of their first rule.
std::span<const RuleFunction> rule_functions();

/// Findings of all rules that are on, with the severities of the settings: none in what is masked but changed and lost tokens, one a
/// cause (condense()), in the order of the files. A rule that is off costs nothing where its function has no other.
std::vector<Finding> run_rules(const Study& study, const Settings& settings);
/// The same, by several threads where the draft is large.
std::vector<Finding> run_rules(const Study& study, const Settings& settings, Workers& workers);

/// One finding a cause: of several rules at one place the most severe, of equal ones the first by id; no missing rendering (T103) where
/// another finding tells what stands there instead; nothing twice.
std::vector<Finding> condense(std::vector<Finding> findings);

}  // namespace yakugo::check
