// SPDX-License-Identifier: Apache-2.0
// Reads a sample in each encoding and asks in which of them a Japanese writer would most likely have written it.
#include "libalign/text/encoding_guess.hpp"

#include "libalign/text/encoding_units.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace yakugo::text {
namespace {

constexpr std::size_t kSampleSize =
    std::size_t{256} * 1024;  // bytes; one page decides, this bounds the time for a large file

/// The lines of `bytes` that are not all ASCII, up to the sample size: the others tell the encodings apart in nothing.
std::string sample_of(std::string_view bytes) {
    std::string sample;
    for (std::size_t position = 0; sample.size() < kSampleSize;) {
        const std::size_t high = position + ascii_prefix(bytes.substr(position));
        if (high >= bytes.size()) break;
        const std::size_t before = bytes.substr(position, high - position).find_last_of("\r\n");
        const std::size_t begin = before == std::string_view::npos ? position : position + before + 1;
        const std::size_t end = std::min(bytes.find_first_of("\r\n", high), bytes.size());
        sample += bytes.substr(begin, std::min(end - begin, kSampleSize));
        sample += '\n';
        position = end;
    }
    return sample;
}

/// Bits that a character costs: about minus log2 of the share of its class in Japanese prose, spread over the characters of
/// the class. The shares are estimates, adjusted until the short texts of tests/unit/text/encoding_guess_test.cpp came out.
double cost_of(UnitClass unit) {
    switch (unit) {
        case UnitClass::ascii:
        case UnitClass::ascii_letter: return 0;  // the same in every candidate
        case UnitClass::kana:
        case UnitClass::punctuation: return 8;
        case UnitClass::full_width: return 11;
        case UnitClass::common_kanji: return 13;
        case UnitClass::other_sign: return 16;
        case UnitClass::rare_kanji: return 17;
        case UnitClass::extension: return 19;
        case UnitClass::half_kana:
        case UnitClass::half_kana_voiceable:
        case UnitClass::half_kana_ha:
        case UnitClass::half_semivoicing:
        case UnitClass::half_voicing: return 12;
        case UnitClass::private_use: return 30;
        case UnitClass::error: return 36;
    }
    return 0;
}

bool is_half(UnitClass unit) {
    return unit >= UnitClass::half_kana && unit <= UnitClass::half_semivoicing;
}

/// Half-width katakana are rare, but where there is one there are more, and ﾞ behind ｶ is no accident.
double half_kana_cost(UnitClass unit, UnitClass before) {
    constexpr double kVoicing = 2;
    constexpr double kNext = 7.5;
    const bool after_ha = before == UnitClass::half_kana_ha;
    if (unit == UnitClass::half_voicing && (after_ha || before == UnitClass::half_kana_voiceable)) return kVoicing;
    if (unit == UnitClass::half_semivoicing && after_ha) return kVoicing;
    return is_half(before) ? kNext : cost_of(unit);
}

/// Total cost of the sample, read in one encoding.
class Judge {
public:
    double judge(std::string_view sample, Unit (*read)(std::string_view, std::size_t)) {
        UnitClass before = UnitClass::ascii;
        Unit unit = read(sample, 0);
        for (std::size_t position = 0; position < sample.size();) {
            position += unit.length;
            const Unit after = position < sample.size() ? read(sample, position) : Unit{};
            total_ += is_half(unit.kind) ? half_kana_cost(unit.kind, before) : cost_of(unit.kind);
            if (is_ascii(before) && is_ascii(after.kind) && looks_misread(before, unit, after.kind)) total_ += kMisread;
            before = unit.kind;
            unit = after;
        }
        return total_;
    }

private:
    // Makes one Western character that was read as Japanese dearer than the same byte as an error of UTF-8.
    static constexpr double kMisread = 26;

    static bool is_ascii(UnitClass unit) { return unit == UnitClass::ascii || unit == UnitClass::ascii_letter; }

    /// One half-width katakana alone (£ of Latin-1), or one kanji stuck to a Latin word whose letter it swallowed (don酎).
    static bool looks_misread(UnitClass before, Unit unit, UnitClass after) {
        if (is_half(unit.kind)) return true;
        const bool kanji = unit.kind == UnitClass::common_kanji || unit.kind == UnitClass::rare_kanji;
        const bool stuck = before == UnitClass::ascii_letter || after == UnitClass::ascii_letter;
        return kanji && stuck && unit.swallows_letter;
    }

    double total_ = 0;
};

/// The share of 16-bit units that text is made of, and whether there are enough of those that NULs come from.
struct Utf16Look {
    std::size_t units = 0, plausible = 0, ascii = 0, kana = 0;

    void add(char16_t unit) {
        ++units;
        if ((unit >= 0x20 && unit < 0x7F) || unit == '\n' || unit == '\r' || unit == '\t') {
            ++ascii;
        } else if (unit >= 0x3000 && unit <= 0x30FF) {
            ++kana;
        } else {
            // ASCII of the other byte order ends in a zero byte: h is U+6800
            const bool kanji = unit >= 0x4E00 && unit <= 0x9FFF && ((unit & 0xFFU) != 0 || unit == 0x4E00);
            const bool sign =
                (unit >= 0xA0 && unit <= 0x24F) || (unit > 0x2000 && unit <= 0x26FF && (unit & 0xFFU) != 0);
            const bool wide = unit > 0xFF00 && unit <= 0xFFEF;
            const bool surrogate = unit >= 0xD800 && unit <= 0xDFFF;
            if (!(kanji || sign || wide || surrogate || unit == 0xFEFF)) return;
        }
        ++plausible;
    }

    bool is_text() const { return plausible * 20 >= units * 19 && (ascii + kana) * 3 >= units; }
};

}  // namespace

std::optional<Encoding> guess_utf16(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, kSampleSize);
    const auto nuls = static_cast<std::size_t>(std::count(sample.begin(), sample.end(), '\0'));
    // ASCII text in UTF-16 is half NULs; ASCII text with fewer is an 8-bit file with NULs in it.
    const bool seven_bit = ascii_prefix(sample) == sample.size();
    if (nuls == 0 || (seven_bit && nuls * 5 < sample.size() * 2 - 2)) return std::nullopt;
    Utf16Look little;
    Utf16Look big;
    for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
        const auto first = static_cast<unsigned char>(sample[i]);
        const auto second = static_cast<unsigned char>(sample[i + 1]);
        little.add(static_cast<char16_t>(first | (second << 8)));
        big.add(static_cast<char16_t>(second | (first << 8)));
    }
    if (little.units == 0 || !(little.is_text() || big.is_text())) return std::nullopt;
    return little.plausible >= big.plausible ? Encoding::utf16le : Encoding::utf16be;
}

bool is_iso2022jp(std::string_view bytes) {
    constexpr std::array<std::string_view, 5> kEscapes{"\x1B$B", "\x1B$@", "\x1B(J", "\x1B(I", "\x1B$(D"};
    const auto found = [bytes](std::string_view escape) { return bytes.find(escape) != std::string_view::npos; };
    return bytes.find('\x1B') != std::string_view::npos && std::any_of(kEscapes.begin(), kEscapes.end(), found) &&
           ascii_prefix(bytes) == bytes.size();
}

Encoding guess_multibyte(std::string_view bytes) {
    const std::string sample = sample_of(bytes);
    const double utf8 = Judge().judge(sample, read_utf8_unit);
    const double cp932 = Judge().judge(sample, read_cp932_unit);
    const double euc_jp = Judge().judge(sample, read_euc_jp_unit);
    // On a tie UTF-8 goes first: it loses no byte that is ASCII.
    if (utf8 <= cp932 && utf8 <= euc_jp) return Encoding::utf8;
    return cp932 <= euc_jp ? Encoding::cp932 : Encoding::euc_jp;
}

}  // namespace yakugo::text
