// SPDX-License-Identifier: Apache-2.0
// Numbers with what they count: "1 post", "2 posts", "2 entries".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yakugo::cli {

/// `many` where the plural is not `one` with an s.
inline std::string counted(std::size_t number, std::string_view one, std::string_view many = {}) {
    std::string out = std::to_string(number) + ' ';
    if (number == 1 || many.empty()) out += one;
    if (number != 1) out += many.empty() ? std::string_view("s") : many;
    return out;
}

}  // namespace yakugo::cli
