// SPDX-License-Identifier: Apache-2.0
#include "libalign/core/printable.hpp"

#include <array>
#include <cstddef>

namespace yakugo {

namespace {

unsigned at(std::string_view text, std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

/// The dangerous character that `text` begins with, or 0; all of them have three bytes at most.
char32_t dangerous_at(std::string_view text, std::size_t& length) {
    const unsigned first = at(text, 0), second = at(text, 1), third = at(text, 2);
    char32_t c = first;
    length = 1;
    if (first >= 0xC2 && first < 0xE0 && second >> 6U == 2) {
        c = (first & 0x1FU) << 6U | (second & 0x3FU);
        length = 2;
    } else if (first == 0xE2 && second >> 6U == 2 && third >> 6U == 2) {
        c = 0x2000 | (second & 0x3FU) << 6U | (third & 0x3FU);
        length = 3;
    } else if (first >= 0x80) {
        return 0;
    }
    return is_dangerous(c) ? c : 0;
}

std::string name_of(char32_t c) {
    static constexpr std::array kDigits = {'0', '1', '2', '3', '4', '5', '6', '7',
                                           '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};
    std::string out = "<U+";
    for (unsigned shift = 16; shift > 0;) out += kDigits[(c >> (shift -= 4)) & 0xFU];
    return out + ">";
}

}  // namespace

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t length = 1; !text.empty(); text.remove_prefix(length)) {
        const char first = text.front();
        if (const char32_t c = dangerous_at(text, length); c == '\t' || c == '\n' || c == '\r')
            out += ' ';
        else if (c != 0 || first == '\0')
            out += name_of(c);
        else
            out += text.substr(0, length);
    }
    return out;
}

}  // namespace yakugo
