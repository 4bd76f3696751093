// SPDX-License-Identifier: Apache-2.0
// Words of a text that spaces part.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace yakugo {

/// What stands between spaces (U+0020), none of it empty. The views live as long as the text.
inline std::vector<std::string_view> between_spaces(std::string_view text) {
    std::vector<std::string_view> out;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin) out.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

}  // namespace yakugo
