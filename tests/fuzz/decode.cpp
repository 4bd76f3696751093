// SPDX-License-Identifier: Apache-2.0
// Bytes of any encoding to text: whole, piece by piece, and back.
#include "libalign/core/error.hpp"
#include "libalign/text/encoder.hpp"
#include "libalign/text/encoding.hpp"
#include "libalign/text/stream_decoder.hpp"
#include "tests/fuzz/target.hpp"

#include <algorithm>
#include <array>

namespace yakugo::fuzz {

namespace {

constexpr std::size_t kMostDiagnostics = 1001;  // as encoding.hpp promises
constexpr std::array kNames = {"UTF-8",       "UTF-16",  "UTF-16LE",     "UTF-16BE", "Shift_JIS",   "EUC-JP",
                               "ISO-2022-JP", "GB18030", "windows-1252", "Big5",     "ISO-8859-15", "UTF-32",
                               "UTF-7",       "HZ"};

void check(const text::Decoded& decoded, std::string_view bytes) {
    expect_text(decoded.text);
    expect(decoded.text.find('\r') == std::string::npos, "lines end in LF");
    expect(decoded.diagnostics.size() <= kMostDiagnostics, "diagnostics are bounded");
    std::size_t line = 1;
    for (const Diagnostic& diagnostic : decoded.diagnostics) {
        expect_message(describe(diagnostic));
        expect(diagnostic.byte <= bytes.size(), "a diagnostic stands in the file");
        expect(diagnostic.where.line >= line, "diagnostics ascend");
        line = std::max(line, diagnostic.where.line);
    }
}

std::string with_lf(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') {
            out += '\n';
            if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string mark_of(text::Encoding encoding) {
    switch (encoding) {
        case text::Encoding::utf8: return "\xEF\xBB\xBF";
        case text::Encoding::utf16le: return "\xFF\xFE";
        case text::Encoding::utf16be: return "\xFE\xFF";
        default: return {};
    }
}

/// What was decoded without a flaw says what the bytes said.
void check_way_back(const text::Decoded& decoded, std::string_view bytes) {
    if (!decoded.diagnostics.empty()) return;
    if (decoded.encoding == text::Encoding::utf8) {
        if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
        expect(decoded.text == with_lf(bytes), "UTF-8 stays as it is");
    }
    const std::string name(text::name(decoded.encoding));
    const auto encoded = text::encode(decoded.text, name);
    if (!encoded) return;
    // A text may begin with U+FEFF itself, behind the mark of its file; without one it would be taken for the mark.
    const text::Decoded again = text::decode_as(mark_of(decoded.encoding) + *encoded, decoded.encoding, "again");
    expect(again.text == decoded.text, "what was encoded decodes to the same text");
}

void in_pieces(std::string_view bytes, const std::string& name, Dice dice) {
    auto whole = text::StreamDecoder::open(name);
    auto parts = text::StreamDecoder::open(name);
    expect(whole.has_value(), "ICU knows the encoding");
    std::string text, text_of_parts;
    std::vector<text::BadSequence> bad, bad_of_parts;
    whole->decode(bytes, true, text, bad);
    std::string_view rest = bytes;
    while (!rest.empty()) {
        const std::size_t size = std::min(1 + dice.roll(5), rest.size());
        parts->decode(rest.substr(0, size), false, text_of_parts, bad_of_parts);
        rest.remove_prefix(size);
    }
    parts->decode({}, true, text_of_parts, bad_of_parts);
    expect_text(text);
    expect(text == text_of_parts, "pieces decode to the same text");
    expect(bad.size() == bad_of_parts.size(), "pieces have the same flaws");
    const bool looks_ahead = name == "ISO-2022-JP" || name == "HZ" || name == "UTF-7";
    for (std::size_t i = 0; i < bad.size(); ++i) {
        expect(bad[i].text == bad_of_parts[i].text, "at the same places of the text");
        // ICU looks ahead here, and counts what it has looked at where two pieces part it.
        expect(looks_ahead || (bad[i].byte == bad_of_parts[i].byte && bad[i].length == bad_of_parts[i].length),
               "at the same places of the bytes");
        expect(bad[i].byte <= bytes.size() && bad[i].length <= bytes.size() - bad[i].byte, "a flaw is in the bytes");
        expect(text.substr(bad[i].text).starts_with("\xEF\xBF\xBD"), "U+FFFD stands for a flaw");
    }
}

void run_decode(std::string_view bytes) {
    try {
        const text::Decoded decoded = text::decode(bytes, "input.txt");
        check(decoded, bytes);
        check_way_back(decoded, bytes);
    } catch (const InputError& error) {
        expect_message(error.what());
    }
    for (const auto encoding : {text::Encoding::utf8, text::Encoding::utf16le, text::Encoding::utf16be,
                                text::Encoding::cp932, text::Encoding::euc_jp, text::Encoding::iso2022jp}) {
        try {
            check(text::decode_as(bytes, encoding, "input.txt"), bytes);
        } catch (const InputError& error) {
            expect_message(error.what());
        }
    }
    Dice dice(bytes);
    in_pieces(bytes, kNames[dice.roll(kNames.size())], dice);
}

const Register decode_target("decode", run_decode);

}  // namespace

}  // namespace yakugo::fuzz
