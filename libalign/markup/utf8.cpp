// SPDX-License-Identifier: Apache-2.0
// UTF-8 decoding that survives any bytes, and the character classes that the forms distinguish.
#include "libalign/markup/utf8.hpp"

namespace yakugo::markup {

namespace {

/// What the first byte of a sequence says: its length and its own bits; length 0 where no sequence starts so.
struct Lead {
    std::size_t length;
    char32_t bits;
    char32_t least;  ///< smallest code point that needs this length: anything below is an overlong form
};

Lead lead_of(unsigned char byte) {
    if (byte < 0x80) return {1, byte, 0};
    if (byte >= 0xC2 && byte <= 0xDF) return {2, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte <= 0xEF) return {3, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte <= 0xF4) return {4, byte & 0x07U, 0x10000};
    return {0, 0, 0};
}

}  // namespace

std::optional<char32_t> read_code_point(std::string_view text, std::size_t& at) {
    const std::size_t begin = at++;
    const Lead lead = lead_of(static_cast<unsigned char>(text[begin]));
    if (lead.length == 0 || lead.length > text.size() - begin) return std::nullopt;
    char32_t value = lead.bits;
    for (std::size_t i = 1; i < lead.length; ++i) {
        const auto byte = static_cast<unsigned char>(text[begin + i]);
        if ((byte & 0xC0U) != 0x80U) return std::nullopt;
        value = (value << 6U) | (byte & 0x3FU);
    }
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < lead.least || value > 0x10FFFF || surrogate) return std::nullopt;
    at = begin + lead.length;
    return value;
}

bool is_xml_character(char32_t code_point) {
    return code_point >= 0x20 && code_point != 0xFFFE && code_point != 0xFFFF;
}

bool is_break(char32_t code_point) {
    return (code_point >= 0x09 && code_point <= 0x0D) || code_point == 0x85 || code_point == 0x2028 ||
           code_point == 0x2029;
}

bool is_white(char32_t code_point) {
    return is_break(code_point) || code_point == ' ' || code_point == 0xA0 || code_point == 0x1680 ||
           (code_point >= 0x2000 && code_point <= 0x200A) || code_point == 0x202F || code_point == 0x205F ||
           code_point == 0x3000 || code_point == 0xFEFF;
}

}  // namespace yakugo::markup
