// SPDX-License-Identifier: Apache-2.0
// Numbers of both languages on one scale: 15億 is 1.5 billion, 四 decades of one text are 40年 of the other.
#pragma once

#include "libalign/core/byte_range.hpp"

#include <string_view>
#include <vector>

namespace yakugo::link {

struct Quantity {
    double value = 0;
    bool month = false;  ///< a month of the year: 1月, January
    ByteRange range;     ///< in the text, with its unit of counting: 150万, 1.5 million
};

/// True where two texts can mean the same number (relative difference under one in a million).
bool same(const Quantity& a, const Quantity& b);

/// Arabic numerals, with 千 万 億 兆 behind or between them; months as such. Full-width digits too.
std::vector<Quantity> japanese_quantities(std::string_view text);

/// Numerals with commas and decimals, number words to ninety-nine, hundred to trillion, dozen, decade (ten),
/// ordinals and month names.
std::vector<Quantity> english_quantities(std::string_view text);

}  // namespace yakugo::link
