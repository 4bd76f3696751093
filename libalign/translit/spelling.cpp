// SPDX-License-Identifier: Apache-2.0
// Scans UTF-8 by its bytes where that is enough, and asks the normaliser only for what it is needed for.
#include "libalign/translit/spelling.hpp"

#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <string>

namespace yakugo::translit {

namespace {

enum class Scan { done, too_long, normalise };

/// Appends symbols and remembers that a word begins.
class Writer {
public:
    explicit Writer(Spelling& out) : out_(out) { out_.size = 0; }
    void part() noexcept { start_ = Spelling::kWordStart; }
    bool put(std::size_t symbol) noexcept {
        if (out_.size == kMaxSymbols) return false;
        out_.symbols[out_.size++] = static_cast<std::uint8_t>(symbol | start_);
        start_ = 0;
        return true;
    }

private:
    Spelling& out_;
    std::size_t start_ = Spelling::kWordStart;
};

unsigned byte_at(std::string_view text, std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

/// 0 to 25 for an ASCII letter of either case, else 26 or more.
unsigned letter_index(unsigned byte) {
    return (byte | 0x20U) - unsigned{'a'};
}

/// Bytes of the UTF-8 sequence that `lead` begins; 1 for a stray byte.
std::size_t length_of(unsigned lead) {
    return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
}

/// The offset from U+30A0 of the katakana at `i` (U+30A1 to U+30FA and U+30FC) or, where these are asked for, of that of the same sound as
/// the hiragana there (U+3041 to U+3096), else 0.
unsigned kana_at(std::string_view text, std::size_t i, bool hiragana) {
    const unsigned second = byte_at(text, i + 1);
    if (byte_at(text, i) != 0xE3 || second < 0x81 || second > 0x83) return 0;
    const unsigned third = byte_at(text, i + 2);
    if (third < 0x80 || third > 0xBF) return 0;
    const unsigned point = 0x3000 + ((second - 0x80) << 6) + (third - 0x80);
    if (hiragana && point > 0x3040 && point <= 0x3096) return point - 0x3040;
    return point > 0x30A0 && point <= 0x30FC && point != 0x30FB ? point - 0x30A0 : 0;
}

/// Half- and full-width forms, Latin letters beyond ASCII, the combining sound marks U+3099 and U+309A, and bytes that no UTF-8 has.
bool wants_normalising(std::string_view text, std::size_t i) {
    const unsigned lead = byte_at(text, i);
    if (lead == 0xEF || lead >= 0xF8 || (lead >= 0x80 && lead < 0xE0)) return true;
    return lead == 0xE3 && byte_at(text, i + 1) == 0x82 &&
           (byte_at(text, i + 2) == 0x99 || byte_at(text, i + 2) == 0x9A);
}

Scan scan_kana(std::string_view text, bool hiragana, bool normalised, Spelling& out, bool& found) {
    Writer writer(out);
    for (std::size_t i = 0; i < text.size();) {
        const unsigned lead = byte_at(text, i);
        if (const unsigned kana = kana_at(text, i, hiragana)) {
            if (!writer.put(kana)) return Scan::too_long;
            found = true;
            i += 3;
            continue;
        }
        if (!normalised && wants_normalising(text, i)) return Scan::normalise;
        if (lead < 0x80 && letter_index(lead) < 26) {
            if (!writer.put(kLatinSymbol + letter_index(lead))) return Scan::too_long;
        } else {
            writer.part();
        }
        i += length_of(lead);
    }
    return Scan::done;
}

/// Letters that have no decomposition, in the spelling that passports use.
std::string_view passport_letters(char32_t point) {
    switch (point) {
        case U'ß': return "ss";
        case U'æ': return "ae";
        case U'œ': return "oe";
        case U'ø': return "o";
        case U'ł': return "l";
        case U'đ':
        case U'ð': return "d";
        case U'þ': return "th";
        case U'ı': return "i";
        default: return {};
    }
}

Scan scan_english(std::string_view text, bool normalised, Spelling& out) {
    Writer writer(out);
    for (std::size_t i = 0; i < text.size();) {
        const unsigned byte = byte_at(text, i);
        if (byte >= 0x80) {
            if (!normalised) return Scan::normalise;
            const std::string_view letters = passport_letters(text::next_code_point(text, i));
            if (letters.empty()) writer.part();
            for (const char c : letters) {
                if (!writer.put(std::size_t{1} + static_cast<std::size_t>(c - 'a'))) return Scan::too_long;
            }
            continue;
        }
        if (letter_index(byte) < 26) {
            if (!writer.put(1 + letter_index(byte))) return Scan::too_long;
        } else if (byte != '\'') {
            writer.part();
        }
        ++i;
    }
    return Scan::done;
}

bool spell(std::string_view text, bool hiragana, Spelling& out) {
    bool found = false;
    Scan scan = scan_kana(text, hiragana, false, out, found);
    if (scan == Scan::normalise) {
        if (text.size() > 16 * kMaxSymbols || !text::is_valid_utf8(text)) return false;
        found = false;
        scan = scan_kana(text::normalized(text, text::Profile::match_ja), hiragana, true, out, found);
    }
    return scan == Scan::done && found;
}

}  // namespace

bool spell_katakana(std::string_view text, Spelling& out) {
    return spell(text, false, out);
}

bool spell_kana(std::string_view text, Spelling& out) {
    return spell(text, true, out);
}

bool spell_english(std::string_view text, Spelling& out) {
    Scan scan = scan_english(text, false, out);
    if (scan == Scan::normalise) {
        if (text.size() > 16 * kMaxSymbols || !text::is_valid_utf8(text)) return false;
        scan = scan_english(text::normalized(text, text::Profile::match_en), true, out);
    }
    return scan == Scan::done && out.size > 0;
}

bool can_begin_word(char32_t katakana) {
    static constexpr std::u32string_view never = U"ァィゥェォッャュョヮヵヶンー";
    return never.find(katakana) == std::u32string_view::npos;
}

bool is_katakana(std::string_view text) {
    bool found = false;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = text::next_code_point(text, i);
        const bool katakana = text::script_of(c) == text::Script::katakana;
        if (!katakana && c != U'・') return false;
        found = found || katakana;
    }
    return found;
}

std::array<char, 4> katakana_utf8(std::size_t symbol) {
    if (symbol >= kLatinSymbol)
        return {static_cast<char>('A' + static_cast<int>(symbol - kLatinSymbol)), '\0', '\0', '\0'};
    const std::size_t low = symbol + 0x20;  // U+30A0 is 0x3000 + 0x80 + 0x20
    return {static_cast<char>(0xE3), static_cast<char>(0x82 + (low >> 6)), static_cast<char>(0x80 + (low & 0x3F)),
            '\0'};
}

}  // namespace yakugo::translit
