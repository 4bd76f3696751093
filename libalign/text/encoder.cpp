// SPDX-License-Identifier: Apache-2.0
// ICU's converters the other way, and the decoder to see that nothing was replaced.
#include "libalign/text/encoder.hpp"

#include "libalign/text/converter_name.hpp"
#include "libalign/text/stream_decoder.hpp"
#include "libalign/text/utf8.hpp"

#include <unicode/localpointer.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <vector>

namespace yakugo::text {
namespace {

std::optional<std::string> converted(std::string_view utf8, const std::string& encoding) {
    const auto japanese = japanese_encoding(encoding);
    const std::string name = japanese ? converter_name(*japanese) : encoding;
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUConverterPointer converter(ucnv_open(name.c_str(), &status));
    if (U_FAILURE(status) || name.empty()) return std::nullopt;
    const icu::UnicodeString wide =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
    std::string out(static_cast<std::size_t>(wide.length()) * 4 + 16, '\0');
    const std::int32_t size = ucnv_fromUChars(converter.getAlias(), out.data(), static_cast<std::int32_t>(out.size()),
                                              wide.getBuffer(), wide.length(), &status);
    if (U_FAILURE(status)) return std::nullopt;
    out.resize(static_cast<std::size_t>(size));
    return out;
}

}  // namespace

std::optional<std::string> encode(std::string_view utf8, const std::string& encoding) {
    constexpr std::size_t kLargest = std::size_t{64} << 20U;  // bytes; lengths are 32 bits in ICU
    if (utf8.size() > kLargest || valid_utf8_prefix(utf8) < utf8.size()) return std::nullopt;
    if (encoding == "UTF-8") return std::string(utf8);
    std::optional<std::string> out = converted(utf8, encoding);
    if (!out || out->find('\x1B') != std::string::npos) return std::nullopt;
    std::optional<StreamDecoder> decoder = StreamDecoder::open(encoding);
    if (!decoder) return std::nullopt;
    std::string back;
    std::vector<BadSequence> bad;
    decoder->decode(*out, true, back, bad);
    if (!bad.empty() || back != utf8) return std::nullopt;
    return out;
}

}  // namespace yakugo::text
