// SPDX-License-Identifier: Apache-2.0
#include "libalign/core/printable.hpp"

#include <cstddef>

namespace yakugo {

namespace {

unsigned at(std::string_view text, std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

struct Step {
    char32_t c = 0;
    std::size_t length = 0;  // 0: no UTF-8
};

/// The character that `text` begins with (Unicode 15, table 3-7). Of our own, because core knows no other room.
Step step(std::string_view text) {
    const unsigned first = at(text, 0);
    if (first < 0x80) return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4) return {};
    char32_t c = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (at(text, i) >> 6U != 2) return {};
        c = c << 6U | (at(text, i) & 0x3FU);
    }
    const bool overlong = (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
    return overlong || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) ? Step{} : Step{c, length};
}

std::string hexadecimal(char32_t number, unsigned digits) {
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out;
    for (unsigned shift = 4 * digits; shift > 0;) out += kDigits[(number >> (shift -= 4)) & 0xFU];
    return out;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Step next = step(text);
        const std::size_t length = next.length == 0 ? 1 : next.length;
        if (next.length == 0)
            out += "<" + hexadecimal(at(text, 0), 2) + ">";
        else if (next.c == '\t' || next.c == '\n' || next.c == '\r')
            out += ' ';
        else if (is_dangerous(next.c))
            out += "<U+" + hexadecimal(next.c, 4) + ">";
        else
            out += text.substr(0, length);
        text.remove_prefix(length);
    }
    return out;
}

}  // namespace yakugo
