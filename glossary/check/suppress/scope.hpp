// SPDX-License-Identifier: Apache-2.0
// How far a mark in a draft reaches.
#pragma once

#include "glossary/check/suppress/mark.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// The end of a range that reaches to the end of its file and beyond.
inline constexpr std::size_t kToTheEnd = static_cast<std::size_t>(-1);

/// The ranges of the text that each mark reaches, by the marks' order; off and on have none. `paragraphs` are the
/// ranges of the texts of the file, in it.
std::vector<std::vector<ByteRange>> scopes(std::string_view text, Markup markup, const std::vector<Mark>& marks,
                                           std::vector<ByteRange> paragraphs);

}  // namespace yakugo::check
