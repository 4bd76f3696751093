// SPDX-License-Identifier: Apache-2.0
// How often a text holds words.
#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>

namespace yakugo {

/// Occurrences of some words, overlapping ones counted once; 0 of none. By memmem(), as find() stops at every first byte, which nearly all
/// characters of Japanese have in common.
inline std::size_t count_occurrences(std::string_view text, std::string_view words) {
    std::size_t count = 0;
    while (!words.empty() && text.size() >= words.size()) {
        const auto* at = static_cast<const char*>(memmem(text.data(), text.size(), words.data(), words.size()));
        if (at == nullptr) break;
        ++count;
        text.remove_prefix(static_cast<std::size_t>(at - text.data()) + words.size());
    }
    return count;
}

}  // namespace yakugo
