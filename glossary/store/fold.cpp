// SPDX-License-Identifier: Apache-2.0
// Case folding by the regular layout of Unicode's alphabets.
#include "glossary/store/fold.hpp"

namespace yakugo::store {

namespace {

/// Lower case of a code point from U+0080 to U+07FF.
unsigned lower(unsigned c) {
    const auto in = [c](unsigned first, unsigned last) { return first <= c && c <= last; };
    if (in(0xC0, 0xDE) && c != 0xD7) return c + 32;  // Latin-1; U+00D7 is the multiplication sign
    if (in(0x100, 0x12F) || in(0x132, 0x137) || in(0x14A, 0x177)) return c | 1U;  // capital even, small odd
    if (in(0x139, 0x148) || in(0x179, 0x17E)) return c + (c & 1U);                // capital odd, small even
    if (c == 0x178) return 0xFF;
    if (in(0x391, 0x3AB) && c != 0x3A2) return c + 32;  // Greek; U+03A2 is no letter
    if (in(0x400, 0x40F)) return c + 80;                // Cyrillic
    if (in(0x410, 0x42F)) return c + 32;
    return c;
}

unsigned byte(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

char byte_of(unsigned value) {
    return static_cast<char>(static_cast<unsigned char>(value));
}

}  // namespace

std::string fold_case(std::string_view text) {
    std::string out(text);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const unsigned first = byte(text, at);
        const unsigned second = byte(text, at + 1);
        const unsigned third = byte(text, at + 2);
        if ('A' <= first && first <= 'Z') {
            out[at] = byte_of(first + 32);
        } else if (0xC2 <= first && first <= 0xDF && (second & 0xC0U) == 0x80) {
            const unsigned folded = lower((first & 0x1FU) << 6U | (second & 0x3FU));
            out[at] = byte_of(0xC0U | folded >> 6U);
            out[at + 1] = byte_of(0x80U | (folded & 0x3FU));
            ++at;
        } else if (first == 0xEF && second == 0xBC && 0xA1 <= third && third <= 0xBA) {  // U+FF21 to U+FF3A
            out[at + 1] = byte_of(0xBD);
            out[at + 2] = byte_of(third - 32);
            at += 2;
        }
    }
    return out;
}

}  // namespace yakugo::store
