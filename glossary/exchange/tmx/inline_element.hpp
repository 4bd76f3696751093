// SPDX-License-Identifier: Apache-2.0
// The elements that stand inside of a TMX segment (tmx14.dtd, "Content Markup").
#pragma once

#include <array>
#include <string_view>

namespace yakugo::exchange {

struct InlineElement {
    std::string_view name;
    bool holds_sub;                              ///< else it is hi or sub, which hold the others
    std::array<std::string_view, 3> attributes;  ///< that it may have, in the order in which they are written
    std::string_view needs;                      ///< the one that it must have
};

/// Null for what TMX does not know.
const InlineElement* inline_element(std::string_view name);

}  // namespace yakugo::exchange
