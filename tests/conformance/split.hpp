// SPDX-License-Identifier: Apache-2.0
// Lines and records of what other programs print.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::conformance {

/// The parts between separators: one more than there are separators.
inline std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> out;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        out.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

}  // namespace yakugo::conformance
