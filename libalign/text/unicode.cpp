// SPDX-License-Identifier: Apache-2.0
// Scripts by the Unicode character database of ICU, with the Japanese choices that the header names.
#include "libalign/text/unicode.hpp"
#include "libalign/text/icu.hpp"

#include "libalign/text/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace yakugo::text {
namespace {

/// Characters that the database gives to no single script, and whole classes that parsers want elsewhere.
std::optional<Script> exception(char32_t c) {
    switch (c) {
        case U'〆': return Script::kanji;
        case U'・':
        case U'･': return Script::punctuation;
        case U'ー':
        case U'ｰ':
        case 0x3099:  // the voicing marks, combining and not, which are seen mostly behind katakana
        case 0x309A:
        case 0x309B:
        case 0x309C:
        case 0xFF9E:
        case 0xFF9F: return Script::katakana;
        default: break;
    }
    if (c >= 0x0300 && c <= 0x036F) return Script::latin;  // accents of decomposed letters
    if (c >= 0xFF10 && c <= 0xFF19) return Script::digit;
    return std::nullopt;
}

Script script_by_category(char32_t c) {
    const std::uint32_t category = U_GET_GC_MASK(icu(c));
    if ((category & U_GC_P_MASK) != 0) return Script::punctuation;
    if ((category & (U_GC_S_MASK | U_GC_NO_MASK)) != 0) return Script::symbol;
    return Script::other;
}

Script script_of_ascii(char32_t c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Script::latin;
    if (c >= '0' && c <= '9') return Script::digit;
    if (is_space(c)) return Script::space;
    return script_by_category(c);
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
    return valid_utf8_prefix(text) == text.size();
}

char32_t next_code_point(std::string_view text, std::size_t& position) {
    if (const auto first = static_cast<unsigned char>(text[position]); first < 0x80) {
        ++position;
        return first;
    } else if (first >= 0xE1 && first != 0xED && first <= 0xEF && position + 2 < text.size()) {
        // Nearly all Japanese: any two continuation bytes may follow these, so that nothing else need be looked at.
        const auto second = static_cast<unsigned char>(text[position + 1]),
                   third = static_cast<unsigned char>(text[position + 2]);
        if ((second & 0xC0U) == 0x80 && (third & 0xC0U) == 0x80) {
            position += 3;
            return (first & 0xFU) << 12U | (second & 0x3FU) << 6U | (third & 0x3FU);
        }
    }
    const Utf8Step step = step_utf8(text, position);
    position += step.length;
    return step.code_point;
}

char32_t previous_code_point(std::string_view text, std::size_t& position) {
    const std::size_t end = position--;
    while (position > 0 && end - position < 4 && (static_cast<unsigned char>(text[position]) & 0xC0U) == 0x80)
        --position;
    const Utf8Step step = step_utf8(text.substr(0, end), position);
    if (position + step.length == end) return step.code_point;
    position = end - 1;  // stray continuation bytes go one by one
    return kReplacement;
}

void append(std::string& text, char32_t code_point) {
    const auto put = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = kReplacement;
    if (code_point < 0x80) return put(code_point);
    if (code_point < 0x800) {
        put(0xC0 | (code_point >> 6));
    } else {
        if (code_point < 0x10000) {
            put(0xE0 | (code_point >> 12));
        } else {
            put(0xF0 | (code_point >> 18));
            put(0x80 | ((code_point >> 12) & 0x3F));
        }
        put(0x80 | ((code_point >> 6) & 0x3F));
    }
    put(0x80 | (code_point & 0x3F));
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t position = 0; position < text.size(); ++count) next_code_point(text, position);
    return count;
}

bool is_space(char32_t code_point) {
    if (code_point < 0x80) return code_point == ' ' || (code_point >= '\t' && code_point <= '\r');
    return code_point == 0xFEFF || u_isUWhiteSpace(icu(code_point)) != 0;
}

Script script_of(char32_t code_point) {
    if (code_point < 0x80) return script_of_ascii(code_point);
    if (code_point >= 0x3041 && code_point <= 0x3096) return Script::hiragana;
    if (code_point >= 0x30A1 && code_point <= 0x30FA) return Script::katakana;
    if (code_point >= 0x4E00 && code_point <= 0x9FFF) return Script::kanji;
    if (const auto script = exception(code_point)) return *script;
    if (is_space(code_point)) return Script::space;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(icu(code_point), &status);
    if (U_FAILURE(status)) return Script::other;
    switch (script) {
        case USCRIPT_HAN: return Script::kanji;
        case USCRIPT_HIRAGANA: return Script::hiragana;
        case USCRIPT_KATAKANA: return Script::katakana;
        case USCRIPT_LATIN: return Script::latin;
        default: return script_by_category(code_point);
    }
}

ScriptCounts count_scripts(std::string_view text) {
    ScriptCounts counts;
    for (std::size_t position = 0; position < text.size();) {
        switch (script_of(next_code_point(text, position))) {
            case Script::kanji: ++counts.kanji; break;
            case Script::hiragana: ++counts.hiragana; break;
            case Script::katakana: ++counts.katakana; break;
            case Script::latin: ++counts.latin; break;
            case Script::digit: ++counts.digit; break;
            default: ++counts.other;
        }
    }
    return counts;
}

std::optional<Language> language_of(std::string_view text) {
    std::size_t kanji = 0;
    std::size_t latin = 0;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t c = next_code_point(text, position);
        const Script script = script_of(c);
        const bool long_mark = c == 0x30FC || c == 0xFF70;  // ーーーー is a rule drawn under a heading
        if (script == Script::hiragana || (script == Script::katakana && !long_mark)) return Language::ja;
        if (script == Script::kanji) ++kanji;
        if (script == Script::latin) ++latin;
    }
    if (kanji > 0 && kanji >= latin) return Language::ja;
    if (latin > 0) return Language::en;
    return std::nullopt;
}

std::string_view trim(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        const Utf8Step step = step_utf8(text, begin);
        if (!is_space(step.code_point)) break;
        begin += step.length;
    }
    std::size_t end = text.size();
    while (end > begin) {
        std::size_t before = end;
        if (!is_space(previous_code_point(text, before))) break;
        end = before;
    }
    return text.substr(begin, end - begin);
}

}  // namespace yakugo::text
