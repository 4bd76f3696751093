// SPDX-License-Identifier: Apache-2.0
// UTF-8 there and back, losing nothing.
#include "glossary/store/code_points.hpp"

namespace yakugo::store {

namespace {

constexpr char32_t kByte = 0xDC00;  // as Python's surrogateescape, PEP 383

/// Length of the sequence that `lead` opens; 1 where it opens none.
std::size_t length_of(unsigned char lead) {
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 1;
}

char to_char(char32_t value) {
    return static_cast<char>(static_cast<unsigned char>(value));
}

}  // namespace

std::u32string code_points(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = length_of(lead);
        char32_t value = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        bool whole = (length > 1 || lead < 0x80) && at + length <= text.size();
        for (std::size_t i = 1; whole && i < length; ++i) {
            const auto next = static_cast<unsigned char>(text[at + i]);
            whole = (next & 0xC0U) == 0x80;
            value = value << 6U | (next & 0x3FU);
        }
        const bool shortest = length < 3 || value >= (length == 3 ? 0x800U : 0x10000U);
        whole = whole && shortest && value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
        out += whole ? value : kByte + lead;
        at += whole ? length : 1;
    }
    return out;
}

std::string to_utf8(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) {
        if (c < 0x80) {
            out += to_char(c);
        } else if (c >= kByte && c <= kByte + 0xFF) {
            out += to_char(c - kByte);
        } else if (c < 0x800) {
            out += {to_char(0xC0U | c >> 6U), to_char(0x80U | (c & 0x3FU))};
        } else if (c < 0x10000) {
            out += {to_char(0xE0U | c >> 12U), to_char(0x80U | (c >> 6U & 0x3FU)), to_char(0x80U | (c & 0x3FU))};
        } else {
            out += {to_char(0xF0U | c >> 18U), to_char(0x80U | (c >> 12U & 0x3FU)), to_char(0x80U | (c >> 6U & 0x3FU)),
                    to_char(0x80U | (c & 0x3FU))};
        }
    }
    return out;
}

}  // namespace yakugo::store
