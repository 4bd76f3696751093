// SPDX-License-Identifier: Apache-2.0
// A text as a reader of exchange gives it, found again in what a scanner saw at its place.
#pragma once

#include "glossary/check/draft/origin.hpp"

#include <optional>
#include <string_view>

namespace yakugo::check {

/// The origin of `wanted` where it is `scanned` but for white space: readers take out line breaks and the indentation
/// round them, and blanks at the ends. Nothing where the texts differ in anything else. Linear.
std::optional<Origin> find_text(std::string_view wanted, std::string_view scanned, const Origin& origin);

}  // namespace yakugo::check
