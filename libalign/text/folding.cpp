// SPDX-License-Identifier: Apache-2.0
// Punctuation, case and diacritics under the match profiles.
#include "libalign/text/folding.hpp"
#include "libalign/text/icu.hpp"

#include "libalign/core/error.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

namespace yakugo::text {
namespace {

bool is_double_quote(char32_t c) {
    return (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || (c >= 0x301D && c <= 0x301F);
}

bool is_wave_dash(char32_t c) {
    return c == 0x301C || c == 0x3030 || c == 0x223C || c == 0x223E || c == 0xFF5E;
}

/// Combining marks that Latin, Greek and Cyrillic letters take; the Japanese voicing marks are none of them.
bool is_diacritic(char32_t c) {
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
           (c >= 0x20D0 && c <= 0x20FF);
}

/// Letters whose stroke or ligature Unicode does not decompose.
std::u32string_view undecomposed(char32_t lower) {
    switch (lower) {
        case U'ł': return U"l";
        case U'ø': return U"o";
        case U'đ':
        case U'ð': return U"d";
        case U'þ': return U"th";
        case U'ß': return U"ss";
        case U'æ': return U"ae";
        case U'œ': return U"oe";
        case U'ı': return U"i";
        case U'ħ': return U"h";
        case U'ŧ': return U"t";
        case U'ŋ': return U"ng";
        default: return {};
    }
}

/// The letter under the diacritics of a Latin, Greek or Cyrillic one.
char32_t base_letter(char32_t c) {
    constexpr char32_t kLastOfEuropeanScripts = 0x052F;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) throw Error(std::string("ICU has no NFD data: ") + u_errorName(status));
    icu::UnicodeString parts;
    if (nfd->getDecomposition(icu(c), parts) == 0) return c;
    const auto base = static_cast<char32_t>(parts.char32At(0));
    return base <= kLastOfEuropeanScripts ? base : c;
}

std::u32string fold_english(char32_t c) {
    if (c < 0x80) return {static_cast<char32_t>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)};
    if (is_diacritic(c)) return {};
    if (is_apostrophe(c)) return U"'";
    if (is_double_quote(c)) return U"\"";
    if (is_dash(c)) return U"-";
    const auto lower = static_cast<char32_t>(u_tolower(icu(base_letter(c))));
    const std::u32string_view letters = undecomposed(lower);
    return letters.empty() ? std::u32string(1, lower) : std::u32string(letters);
}

}  // namespace

bool is_middle_dot(char32_t c) {
    return c == 0x30FB || c == 0xFF65 || c == 0x00B7 || c == 0x2022 || c == 0x2027 || c == 0x2219 || c == 0x22C5;
}

bool is_dash(char32_t c) {
    if (c < 0x80) return c == '-';
    if (c == 0x2212 || c == 0x2043) return true;       // minus sign, hyphen bullet
    if (is_wave_dash(c) || c == 0x30A0) return false;  // 〜 〰 ゠ are of the same category
    return u_charType(icu(c)) == U_DASH_PUNCTUATION;
}

bool is_apostrophe(char32_t c) {
    return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x02BC || c == 0x2032 || c == 0xFF07;
}

char32_t fold_before_nfkc(char32_t c, Profile profile) {
    return c == 0xB4 && profile == Profile::match_en ? U'\'' : c;
}

std::u32string fold(char32_t c, Profile profile) {
    if (profile == Profile::nfkc) return {c};
    if (c >= 0x80 && u_hasBinaryProperty(icu(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return {};
    if (profile == Profile::match_en) return fold_english(c);
    if (is_middle_dot(c) || c == 0x30A0) return U"・";
    if (is_dash(c)) return U"-";
    if (is_wave_dash(c)) return U"~";
    return {c};
}

}  // namespace yakugo::text
