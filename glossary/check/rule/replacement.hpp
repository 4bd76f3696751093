// SPDX-License-Identifier: Apache-2.0
// What may be put in the place of a term.
#pragma once

#include "glossary/check/study.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace yakugo::check {

/// The text to put in the place of a hit: the term with the capital letter that the hit has. None where the hit is inflected, where
/// something stands between its letters in the file, or where "a" before it would have to become "an".
std::optional<std::string> replacement(const Text& text, const Hit& hit, std::string_view old_term,
                                       std::string_view term, Language language);

}  // namespace yakugo::check
