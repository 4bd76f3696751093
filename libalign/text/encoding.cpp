// SPDX-License-Identifier: Apache-2.0
// Finds the encoding in the order that the header gives, decodes, and tidies line ends.
#include "libalign/text/encoding.hpp"

#include "libalign/text/converter.hpp"
#include "libalign/text/encoding_guess.hpp"
#include "libalign/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace yakugo::text {
namespace {

constexpr std::size_t kMostDiagnostics =
    1000;  // of one file; a reader needs no more, and hostile input could make millions

struct ByteOrderMark {
    Encoding encoding;
    std::size_t size;
};

std::optional<ByteOrderMark> byte_order_mark(std::string_view bytes) {
    if (bytes.starts_with(kUtf8Bom)) return ByteOrderMark{Encoding::utf8, kUtf8Bom.size()};
    if (bytes.starts_with("\xFF\xFE")) return ByteOrderMark{Encoding::utf16le, 2};
    if (bytes.starts_with("\xFE\xFF")) return ByteOrderMark{Encoding::utf16be, 2};
    return std::nullopt;
}

bool is_utf16(Encoding encoding) {
    return encoding == Encoding::utf16le || encoding == Encoding::utf16be;
}

/// Refuses NUL and masses of other control bytes; both are legal in every encoding here, and in no text.
void require_text(std::string_view bytes, const std::string& file) {
    const std::size_t nul = bytes.find('\0');
    if (nul != std::string_view::npos) {
        throw InputError({file}, fmt::format("is not a text file (NUL byte at offset {})", nul));
    }
    const auto is_control = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && (byte < '\b' || byte > '\r') && byte != 0x1B &&
               byte != 0x1A;  // ESC; Ctrl-Z ends DOS files
    };
    const auto controls = static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_control));
    // One in twenty: stray controls of a word processor pass, compressed data (one in eleven) does not.
    if (controls * 20 <= bytes.size()) return;
    const auto first = static_cast<std::size_t>(std::find_if(bytes.begin(), bytes.end(), is_control) - bytes.begin());
    throw InputError({file}, fmt::format("is not a text file ({} control bytes, the first, 0x{:02X}, at offset {})",
                                         controls, static_cast<unsigned>(bytes[first]), first));
}

/// LF for CR LF and CR. `text` comes back untouched, and without a copy, where it has no CR.
std::string with_line_feeds(std::string text) {
    std::size_t in = text.find('\r');
    if (in == std::string::npos) return text;
    std::size_t out = in;
    for (; in < text.size(); ++in) {
        if (text[in] == '\r' && in + 1 < text.size() && text[in + 1] == '\n') continue;
        text[out++] = text[in] == '\r' ? '\n' : text[in];
    }
    text.resize(out);
    return text;
}

std::string hex_of(std::string_view bytes) {
    std::string hex;
    for (const char c : bytes) hex += fmt::format("{}{:02X}", hex.empty() ? "" : " ", static_cast<unsigned char>(c));
    return hex;
}

Diagnostic warning(Location where, std::size_t byte, std::string message) {
    return {Severity::warning, std::move(where), byte, std::move(message)};
}

std::vector<Diagnostic> describe_all(const Converted& converted, std::string_view bytes, std::size_t skipped,
                                     Encoding encoding, const std::string& file) {
    std::vector<Diagnostic> diagnostics;
    std::size_t line = 1;
    std::size_t counted = 0;  // bytes of the text whose line ends are in `line`
    for (const BadSequence& bad : converted.bad) {
        const std::size_t byte = bad.byte + skipped;
        if (diagnostics.size() == kMostDiagnostics) {
            const std::size_t more = converted.bad.size() - kMostDiagnostics;
            diagnostics.push_back(warning({file, 0}, byte, fmt::format("{} more undecodable sequences", more)));
            break;
        }
        for (; counted < bad.text; ++counted) {
            const char c = converted.text[counted];
            if (c == '\n' || (c == '\r' && converted.text[counted + 1] != '\n')) ++line;
        }
        const std::string hex = hex_of(bytes.substr(bad.byte, bad.length));
        diagnostics.push_back(warning(
            {file, line}, byte,
            fmt::format("bytes {} at offset {} are no {}; U+FFFD stands in their place", hex, byte, name(encoding))));
    }
    return diagnostics;
}

/// `skipped` bytes of the file, a byte order mark, are not in `bytes`.
Decoded decode_body(std::string_view bytes, std::size_t skipped, Encoding encoding, const std::string& file) {
    if (!is_utf16(encoding)) require_text(bytes, file);
    Converted converted = convert(bytes, encoding);
    // Text in a wrong encoding, chosen by the user, is still shown with its diagnostics; noise is not.
    if (converted.bad.size() > kMostDiagnostics && converted.bad.size() * 2 > bytes.size()) {
        throw InputError({file}, fmt::format("is not a text file ({} undecodable sequences as {})",
                                             converted.bad.size(), name(encoding)));
    }
    if (is_utf16(encoding)) {
        const std::size_t nul = converted.text.find('\0');
        if (nul != std::string::npos) throw InputError({file}, "is not a text file (U+0000 in UTF-16)");
    }
    Decoded decoded;
    decoded.encoding = encoding;
    decoded.diagnostics = describe_all(converted, bytes, skipped, encoding, file);
    decoded.text = with_line_feeds(std::move(converted.text));
    return decoded;
}

}  // namespace

std::string_view name(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8: return "UTF-8";
        case Encoding::utf16le: return "UTF-16LE";
        case Encoding::utf16be: return "UTF-16BE";
        case Encoding::cp932: return "Windows-31J";
        case Encoding::euc_jp: return "EUC-JP";
        case Encoding::iso2022jp: return "ISO-2022-JP";
    }
    return "";
}

Decoded decode(std::string_view bytes, const std::string& file) {
    if (const auto mark = byte_order_mark(bytes)) {
        return decode_body(bytes.substr(mark->size), mark->size, mark->encoding, file);
    }
    if (const auto utf16 = guess_utf16(bytes)) {
        Decoded decoded = decode_body(bytes, 0, *utf16, file);
        decoded.guessed = true;
        return decoded;
    }
    if (is_iso2022jp(bytes)) return decode_body(bytes, 0, Encoding::iso2022jp, file);
    if (valid_utf8_prefix(bytes) == bytes.size()) return decode_body(bytes, 0, Encoding::utf8, file);
    require_text(bytes, file);
    Decoded decoded = decode_body(bytes, 0, guess_multibyte(bytes), file);
    decoded.guessed = true;
    return decoded;
}

Decoded decode_as(std::string_view bytes, Encoding encoding, const std::string& file) {
    const auto mark = byte_order_mark(bytes);
    const std::size_t skipped = mark && mark->encoding == encoding ? mark->size : 0;
    return decode_body(bytes.substr(skipped), skipped, encoding, file);
}

}  // namespace yakugo::text
