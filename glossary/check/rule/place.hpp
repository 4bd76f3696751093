// SPDX-License-Identifier: Apache-2.0
// Where a rule points to.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "glossary/check/study.hpp"

#include <span>
#include <string>
#include <string_view>

namespace yakugo::check {

bool overlaps_any(std::span<const ByteRange> ranges, ByteRange range);

/// The whole text without white space at either end: where something is missing, nothing smaller can be pointed to.
ByteRange whole(const Text& text);

/// A finding of something of the source that the target lacks: the place is the whole target, `found` the words of the source.
Finding missing_at(const Study& study, std::string_view rule, const Text& target, std::string_view source,
                   std::string message);

/// Cut to a length that a message can hold, with … where something was cut.
std::string in_quotes(std::string_view text);

}  // namespace yakugo::check
