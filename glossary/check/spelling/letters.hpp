// SPDX-License-Identifier: Apache-2.0
// Spellings letter by letter.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yakugo::check {

/// The code points of UTF-8 text.
std::u32string code_points(std::string_view text);

/// Where two spellings differ, in characters.
struct Difference {
    std::size_t front = 0, back = 0;      // characters alike before and behind
    std::size_t shorter = 0, longer = 0;  // characters of either
};
Difference difference(std::string_view a, std::string_view b);

}  // namespace yakugo::check
