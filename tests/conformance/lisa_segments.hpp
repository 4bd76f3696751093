// SPDX-License-Identifier: Apache-2.0
// Sentences and pairs of tags, for all documents of the LISA TMX compliance kit that have tags.
#pragma once

#include "glossary/store/unit.hpp"

#include <string>
#include <vector>

namespace yakugo::lisa {

/// Tags as a document has them, before it is known which halves are in one segment.
inline constexpr const char* opening = "opening";
inline constexpr const char* closing = "closing";
inline constexpr const char* alone = "alone";

/// A tag of one of these kinds; `name` joins the halves: "b".
store::InlineTag raw_tag(std::size_t at, const char* kind, std::string name, std::string code);

/// Cuts a paragraph after each full stop that a space follows; the space is in no segment. Its raw tags become those of
/// TMX.
std::vector<store::InlineText> cut(const store::InlineText& paragraph);

}  // namespace yakugo::lisa
