// SPDX-License-Identifier: Apache-2.0
// Reading from the front of a text.
#pragma once

#include <string_view>

namespace yakugo {

/// Takes `part` off the front of `text`. False, and nothing is taken, where it does not stand there.
constexpr bool take(std::string_view& text, std::string_view part) {
    if (!text.starts_with(part)) return false;
    text.remove_prefix(part.size());
    return true;
}

}  // namespace yakugo
