// SPDX-License-Identifier: Apache-2.0
// Placeholders of two texts: what a program fills in must be there as often, in whatever order.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "glossary/check/rule/token.hpp"

#include <vector>

namespace yakugo::check {

/// A placeholder of the source that is missing (no `target`), or another one in its place.
struct PlaceholderChange {
    Token source;
    const Token* target = nullptr;  ///< among the tokens that were given
};

/// `source` and `target`: find_tokens() of the texts; others than placeholders are passed over. As often as in the source
/// each must stand in the target, but in code (`%s`, {prefix}/lib between backticks), where once is enough. Where a text
/// numbers the arguments of printf() (%2$s of POSIX, gettext), arguments are compared by number and kind: "%s: %d" is
/// "%2$d, %1$s". Linear but for the lists of what differs.
std::vector<PlaceholderChange> changed_placeholders(const Text& source_text, const std::vector<Token>& source,
                                                    const Text& target_text, const std::vector<Token>& target);

}  // namespace yakugo::check
