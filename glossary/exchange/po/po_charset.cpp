// SPDX-License-Identifier: Apache-2.0
// Charsets of PO files by their names, or by a guess where there is none.
#include "glossary/exchange/po/po_charset.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/text/converter.hpp"
#include "libalign/text/encoding_guess.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/text/utf8.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace yakugo::exchange {

namespace {

constexpr std::string_view kIntroduction = "charset=";
constexpr std::string_view kNameEnds = " \t\\\";\n";

std::string without_dashes(std::string_view name) {
    std::string plain;
    for (const char c : name) {
        if (c != '-' && c != '_') plain += ascii_lower(c);
    }
    return plain;
}

bool is_utf16_or_32(std::string_view name) {
    const std::string plain = without_dashes(name);
    return plain.starts_with("utf1") || plain.starts_with("utf3") || plain.starts_with("ucs") ||
           plain.starts_with("iso10646");
}

/// Of three bytes or four.
bool has_long_character(std::string_view utf8) {
    return std::any_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE0; });
}

}  // namespace

std::optional<PoCharset> PoCharset::of(std::string_view name) {
    if (name.empty() || is_utf16_or_32(name)) return std::nullopt;
    PoCharset out;
    out.name_ = name;
    out.decoder_ = text::StreamDecoder::open(out.name_);
    if (!out.decoder_) return std::nullopt;
    out.is_utf8_ = out.settled_ = without_dashes(name) == "utf8";
    return out;
}

PoCharset::Decoded PoCharset::decode(std::string_view bytes) {
    Decoded out;
    std::vector<text::BadSequence> bad;
    if ((!decoder_ || is_utf8_) && text::valid_utf8_prefix(bytes) == bytes.size()) {
        out.text = bytes;
    } else if (decoder_) {
        decoder_->decode(bytes, true, out.text, bad);
        if (is_misnamed(bytes, out.text)) {
            out.misnamed = text::ascii_prefix(bytes);
            out.text = bytes;
            bad.clear();
        }
    } else {
        text::Converted converted = text::convert(bytes, text::guess_multibyte(bytes));
        out.text = std::move(converted.text);
        bad = std::move(converted.bad);
    }
    if (!bad.empty()) out.bad = bad.front().text;
    return out;
}

/// Asked of each text until one is no UTF-8, or shows that it is.
bool PoCharset::is_misnamed(std::string_view bytes, std::string_view decoded) {
    if (settled_ || text::ascii_prefix(bytes) == bytes.size()) return false;
    const bool is_utf8 = text::valid_utf8_prefix(bytes) == bytes.size();
    const bool is_each_byte_one = text::count_code_points(decoded) == bytes.size();
    if (is_utf8 && !is_each_byte_one && !has_long_character(bytes)) return false;
    settled_ = true;
    if (!is_utf8) return false;
    is_utf8_ = true;
    decoder_.emplace(text::Encoding::utf8);  // which finds what is none behind it
    return true;
}

std::string_view po_charset_name(std::string_view header) {
    const auto at = header.rfind(kIntroduction);
    if (at == std::string_view::npos) return {};
    header.remove_prefix(at + kIntroduction.size());
    const std::string_view name = header.substr(0, header.find_first_of(kNameEnds));
    return name == "CHARSET" ? std::string_view() : name;
}

}  // namespace yakugo::exchange
