// SPDX-License-Identifier: Apache-2.0
// Letters of ASCII without regard to the locale: names of markup, of files and of hosts.
#pragma once

#include <string>
#include <string_view>

namespace yakugo {

/// A capital in lower case, any other byte as it is.
constexpr char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string ascii_lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = ascii_lower(c);
    return out;
}

}  // namespace yakugo
