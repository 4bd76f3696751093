// SPDX-License-Identifier: Apache-2.0
// The well-formed byte sequences of Unicode 15, table 3-7.
#include "libalign/text/utf8.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

namespace yakugo::text {
namespace {

struct LeadByte {
    std::size_t length = 0;      // of the whole sequence; 0: no character begins so
    unsigned char first = 0x80;  // bounds of the second byte, which exclude overlong forms, surrogates and what
    unsigned char last = 0xBF;   // lies beyond U+10FFFF
};

LeadByte lead_byte(unsigned char byte) {
    if (byte >= 0xC2 && byte <= 0xDF) return {2};
    if (byte == 0xE0) return {3, 0xA0, 0xBF};
    if (byte == 0xED) return {3, 0x80, 0x9F};
    if (byte >= 0xE1 && byte <= 0xEF) return {3};
    if (byte == 0xF0) return {4, 0x90, 0xBF};
    if (byte >= 0xF1 && byte <= 0xF3) return {4};
    if (byte == 0xF4) return {4, 0x80, 0x8F};
    return {};
}

/// Bytes at the front of `text` that are characters of three bytes whose second byte is free: kana, kanji, Hangul.
std::size_t three_byte_prefix(std::string_view text) {
    constexpr std::uint32_t kForm = 0xF0C0C000, kThreeBytes = 0xE0808000, kLead = 0xFF000000;
    std::size_t position = 0;
    for (; position + sizeof kForm <= text.size(); position += 3) {
        std::uint32_t word = 0;  // the character and a byte that does not matter
        std::memcpy(&word, text.data() + position, sizeof word);
        if (std::endian::native == std::endian::little) word = __builtin_bswap32(word);
        const std::uint32_t lead = word & kLead;
        if ((word & kForm) != kThreeBytes || lead == 0xE0000000 || lead == 0xED000000) break;
    }
    return position;
}

}  // namespace

Utf8Step step_utf8(std::string_view text, std::size_t position) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char first = byte(position);
    if (first < 0x80) return {first, 1, true};
    const LeadByte lead = lead_byte(first);
    if (lead.length == 0) return {};
    char32_t code_point = first & (0xFFU >> (lead.length + 1));
    for (std::size_t i = 1; i < lead.length; ++i) {
        const unsigned char low = i == 1 ? lead.first : 0x80;
        const unsigned char high = i == 1 ? lead.last : 0xBF;
        if (position + i >= text.size() || byte(position + i) < low || byte(position + i) > high) {
            return {kReplacement, i, false};
        }
        code_point = (code_point << 6) | (byte(position + i) & 0x3FU);
    }
    return {code_point, lead.length, true};
}

std::size_t ascii_prefix(std::string_view text) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080U;
    std::size_t position = 0;
    for (std::uint64_t word = 0; position + sizeof word <= text.size(); position += sizeof word) {
        std::memcpy(&word, text.data() + position, sizeof word);
        if ((word & kHighBits) != 0) break;
    }
    while (position < text.size() && static_cast<unsigned char>(text[position]) < 0x80) ++position;
    return position;
}

std::size_t valid_utf8_prefix(std::string_view text) {
    std::size_t position = 0;
    while (position < text.size()) {
        if (static_cast<unsigned char>(text[position]) < 0x80) {
            position += ascii_prefix(text.substr(position));
            continue;
        }
        const std::size_t japanese = three_byte_prefix(text.substr(position));
        if (japanese > 0) {
            position += japanese;
            continue;
        }
        const Utf8Step step = step_utf8(text, position);
        if (!step.valid) break;
        position += step.length;
    }
    return position;
}

}  // namespace yakugo::text
