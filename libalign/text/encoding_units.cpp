// SPDX-License-Identifier: Apache-2.0
// Rows and cells of JIS X 0208 with the NEC and IBM extensions (Windows code page 932).
#include "libalign/text/encoding_units.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/text/utf8.hpp"

namespace yakugo::text {
namespace {

bool is_ascii_letter(unsigned byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

UnitClass class_of_ascii(unsigned byte) {
    return is_ascii_letter(byte) ? UnitClass::ascii_letter : UnitClass::ascii;
}

/// The sign in row 1: the ideographic space, 、。，．・ in cells 1 to 6, ー and the brackets further on.
UnitClass class_of_first_row(unsigned cell) {
    const bool prose = cell <= 6 || cell == 28 || (cell >= 42 && cell <= 59);
    return prose ? UnitClass::punctuation : UnitClass::other_sign;
}

UnitClass class_of(unsigned row, unsigned cell) {
    if (row == 1) return class_of_first_row(cell);
    if (row == 3) return UnitClass::full_width;
    if (row == 4 || row == 5) return UnitClass::kana;
    if (row <= 8 || row == 13) return UnitClass::other_sign;
    if (row >= 16 && row <= 47) return UnitClass::common_kanji;
    if (row >= 48 && row <= 84) return UnitClass::rare_kanji;
    if (row >= 89 && row <= 92) return UnitClass::extension;
    if (row >= 95 && row <= 114) return UnitClass::private_use;
    if (row >= 115 && row <= 119) return UnitClass::extension;
    return UnitClass::error;  // empty rows
}

/// A byte of JIS X 0201's upper half, 0xA1 to 0xDF.
UnitClass class_of_half_kana(unsigned byte) {
    if (byte == 0xDE) return UnitClass::half_voicing;
    if (byte == 0xDF) return UnitClass::half_semivoicing;
    if (byte >= 0xCA && byte <= 0xCE) return UnitClass::half_kana_ha;
    const bool voiceable = (byte >= 0xB6 && byte <= 0xC4) || byte == 0xB3;
    return voiceable ? UnitClass::half_kana_voiceable : UnitClass::half_kana;
}

/// 0x100, which no encoding uses, behind the end.
unsigned byte_at(std::string_view bytes, std::size_t position) {
    return position < bytes.size() ? static_cast<unsigned char>(bytes[position]) : 0x100U;
}

bool is_euc_byte(unsigned byte) {
    return byte >= 0xA1 && byte <= 0xFE;
}

}  // namespace

Unit read_cp932_unit(std::string_view bytes, std::size_t position) {
    const unsigned lead = byte_at(bytes, position);
    if (lead < 0x80) return {class_of_ascii(lead)};
    if (lead >= 0xA1 && lead <= 0xDF) return {class_of_half_kana(lead)};
    const unsigned trail = byte_at(bytes, position + 1);
    const bool has_lead = (lead >= 0x81 && lead <= 0x9F) || (lead >= 0xE0 && lead <= 0xFC);
    const bool has_trail = trail >= 0x40 && trail <= 0xFC && trail != 0x7F;
    if (!has_lead || !has_trail) return {UnitClass::error};
    // A lead byte stands for two rows of 94 cells; trail bytes leave 0x7F out.
    const unsigned first_row = (lead - (lead <= 0x9F ? 0x81U : 0xC1U)) * 2 + 1;
    const unsigned index = trail - 0x40 - (trail > 0x7F ? 1 : 0);
    return {class_of(first_row + index / 94, index % 94 + 1), 2, is_ascii_letter(trail)};
}

Unit read_euc_jp_unit(std::string_view bytes, std::size_t position) {
    constexpr unsigned kHalfKana = 0x8E;  // single shift 2
    constexpr unsigned kJisX0212 = 0x8F;  // single shift 3
    const unsigned lead = byte_at(bytes, position);
    if (lead < 0x80) return {class_of_ascii(lead)};
    const unsigned trail = byte_at(bytes, position + 1);
    if (lead == kHalfKana && trail >= 0xA1 && trail <= 0xDF) return {class_of_half_kana(trail), 2};
    if (lead == kJisX0212 && is_euc_byte(trail) && is_euc_byte(byte_at(bytes, position + 2)))
        return {UnitClass::extension, 3};
    if (!is_euc_byte(lead) || !is_euc_byte(trail)) return {UnitClass::error};
    const unsigned row = lead - 0xA0;
    return {row <= 92 ? class_of(row, trail - 0xA0) : UnitClass::error, 2};
}

Unit read_utf8_unit(std::string_view bytes, std::size_t position) {
    const Utf8Step step = step_utf8(bytes, position);
    const char32_t c = step.code_point;
    if (!step.valid || (c >= 0x80 && c < 0xA0)) return {UnitClass::error, step.length};
    if (c < 0x80) return {class_of_ascii(c)};
    if (c >= 0xE000 && c <= 0xF8FF) return {UnitClass::private_use, step.length};
    if (c >= 0xFF61 && c <= 0xFF9F) return {class_of_half_kana(static_cast<unsigned>(c) - 0xFF61 + 0xA1), step.length};
    if (c >= 0x3000 && c <= 0x3011) return {UnitClass::punctuation, step.length};
    if (c >= 0xFF01 && c <= 0xFF5E) return {UnitClass::full_width, step.length};
    switch (script_of(c)) {
        case Script::kanji: return {UnitClass::common_kanji, step.length};
        case Script::hiragana:
        case Script::katakana: return {UnitClass::kana, step.length};
        default: return {c == U'・' ? UnitClass::punctuation : UnitClass::other_sign, step.length};
    }
}

}  // namespace yakugo::text
