// SPDX-License-Identifier: Apache-2.0
// T122: the publication that a post names is not the one that its URL leads to.
#pragma once

#include "glossary/check/study.hpp"

#include <vector>

namespace yakugo::check {

/// Of posts: (Defense News) behind a title, and a URL of breakingdefense.com.
std::vector<Finding> check_outlets(const Study& study);

}  // namespace yakugo::check
