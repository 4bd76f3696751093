// SPDX-License-Identifier: Apache-2.0
// Tokens that are alike, as what a slip makes of one another: GBU-31, GBU-13.
#pragma once

#include "glossary/check/rule/token.hpp"

#include <string>
#include <string_view>

namespace yakugo::check {

/// The digits of a text, or all but them.
std::string only(std::string_view text, bool digits);

/// Whether the translator may have written one for the other by mistake; forms of one word (commit, commits) are none.
bool are_alike(const Token& a, const Token& b);

}  // namespace yakugo::check
