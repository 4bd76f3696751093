// SPDX-License-Identifier: Apache-2.0
// Code between backticks, which a translation keeps figure by figure: `0`, ``range(10)``.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "libalign/core/byte_range.hpp"

#include <vector>

namespace yakugo::check {

/// Places in the two texts, without the backticks.
struct CodeChange {
    ByteRange source, target;
};

/// Spans of the target that the source has not, each beside one of the source that the target has less often and that
/// differs in its figures only; letters are compared as tokens are. `0` -> `6`. Linear but for the spans that differ.
std::vector<CodeChange> changed_code(const Text& source, const Text& target);

}  // namespace yakugo::check
