// SPDX-License-Identifier: Apache-2.0
// Normalises headwords, by ICU only where that can change anything.
#include "libalign/lexicon/match_form.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <cstddef>

namespace yakugo::lexicon {

namespace {

bool is_ascii_alphanumeric(char c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Code points that NFKC maps to themselves whatever stands beside them (within this set), and match_ja too.
bool is_stable(char32_t c) noexcept {
    const bool hiragana = c >= U'ぁ' && c <= U'ゖ';
    const bool katakana = c >= U'ァ' && c <= U'ー';  // with ・ between them
    const bool kanji = c >= 0x4E00 && c <= 0x9FFF;
    return hiragana || katakana || kanji;
}

}  // namespace

bool is_match_form(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        if (is_ascii_alphanumeric(text[at])) {
            ++at;
            continue;
        }
        if (text.size() - at < 3) return false;
        const auto lead = static_cast<unsigned char>(text[at]);
        const auto second = static_cast<unsigned char>(text[at + 1]);
        const auto third = static_cast<unsigned char>(text[at + 2]);
        if ((lead & 0xF0U) != 0xE0U || (second & 0xC0U) != 0x80U || (third & 0xC0U) != 0x80U) return false;
        const unsigned code_point = (lead & 0x0FU) << 12U | (second & 0x3FU) << 6U | (third & 0x3FU);
        if (!is_stable(code_point)) return false;
        at += 3;
    }
    return true;
}

std::string_view match_form(std::string_view text, std::string& buffer) {
    if (is_match_form(text)) return text;
    if (!text::is_valid_utf8(text)) return {};
    buffer = text::normalized(text, text::Profile::match_ja);
    return buffer;
}

}  // namespace yakugo::lexicon
