// SPDX-License-Identifier: Apache-2.0
// All rules about drafts, in one call.
#pragma once

#include "glossary/check/settings.hpp"
#include "glossary/check/study.hpp"

#include <vector>

namespace yakugo::check {

/// The findings of all rules that are on, by place.
std::vector<Finding> run_rules(const Study& study, const Settings& settings);

}  // namespace yakugo::check
