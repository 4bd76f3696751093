// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/spelling/letters.hpp"

#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::check {

std::u32string code_points(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) out += text::next_code_point(text, at);
    return out;
}

Difference difference(std::string_view a, std::string_view b) {
    const std::u32string first = code_points(a), second = code_points(b);
    Difference found{0, 0, std::min(first.size(), second.size()), std::max(first.size(), second.size())};
    while (found.front < found.shorter && first[found.front] == second[found.front]) ++found.front;
    while (found.back < found.shorter - found.front &&
           first[first.size() - 1 - found.back] == second[second.size() - 1 - found.back]) {
        ++found.back;
    }
    return found;
}

}  // namespace yakugo::check
