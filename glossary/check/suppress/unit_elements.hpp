// SPDX-License-Identifier: Apache-2.0
// Where the units of XLIFF and TMX begin and end.
#pragma once

#include "libalign/core/byte_range.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace yakugo::check {

struct UnitElement {
    ByteRange range;        ///< from the first byte of the start tag to the last one of the end tag
    bool is_group = false;  ///< it holds units: a file or group
};

/// The elements trans-unit, unit, tu, group and file, under any prefix, by their end. An element that is not closed
/// goes to the end. Elements nested deeper than 1000 are left out.
std::vector<UnitElement> unit_elements(std::string_view xml);

/// The innermost one that holds the byte; none.
std::optional<UnitElement> innermost(const std::vector<UnitElement>& elements, std::size_t byte);

}  // namespace yakugo::check
