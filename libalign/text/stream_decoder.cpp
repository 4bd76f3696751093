// SPDX-License-Identifier: Apache-2.0
// ICU's converters, stopped at each error so that its offset is known.
#include "libalign/text/stream_decoder.hpp"

#include "libalign/text/converter_name.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/text/utf8.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace yakugo::text {
namespace {

void check(UErrorCode status, const std::string& what) {
    if (U_FAILURE(status)) throw Error(what + ": " + u_errorName(status));
}

bool is_bad_input(UErrorCode status) {
    return status == U_INVALID_CHAR_FOUND || status == U_ILLEGAL_CHAR_FOUND || status == U_TRUNCATED_CHAR_FOUND ||
           status == U_ILLEGAL_ESCAPE_SEQUENCE || status == U_UNSUPPORTED_ESCAPE_SEQUENCE;
}

}  // namespace

struct StreamDecoder::Impl {
    icu::LocalUConverterPointer converter;
    std::size_t consumed = 0;  // bytes of all calls before
    UChar lead = 0xD800;       // UTF-16 comes in pieces, which may part a surrogate pair

    void stop_at_errors() const {
        UErrorCode status = U_ZERO_ERROR;
        ucnv_setToUCallBack(converter.getAlias(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
        check(status, "ICU refuses a converter callback");
    }

    void put(const UChar* begin, const UChar* end, std::string& text) {
        for (; begin != end; ++begin) {
            if (U16_IS_LEAD(*begin)) {
                lead = *begin;
            } else if (U16_IS_TRAIL(*begin)) {
                append(text, static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead, *begin)));
            } else {
                append(text, *begin);
            }
        }
    }

    BadSequence bad_sequence(std::size_t behind) const {
        std::array<char, 16> invalid{};  // ICU's own buffer holds eight
        auto length = static_cast<std::int8_t>(invalid.size());
        UErrorCode status = U_ZERO_ERROR;
        // Bytes of an earlier piece that ICU has read too far are read again out of its own buffer.
        behind -= std::min(behind, static_cast<std::size_t>(ucnv_toUCountPending(converter.getAlias(), &status)));
        ucnv_getInvalidChars(converter.getAlias(), invalid.data(), &length, &status);
        check(status, "ICU cannot tell the undecodable bytes");
        const std::size_t bad = std::min(behind, static_cast<std::size_t>(std::max<std::int8_t>(length, 1)));
        // Where a lone surrogate came with an earlier piece, ICU counts one byte of what stands behind it, too.
        const auto unit = static_cast<std::size_t>(ucnv_getMinCharSize(converter.getAlias()));
        const std::size_t begin = behind - bad;
        return {begin - begin % unit, bad, 0};
    }
};

StreamDecoder::StreamDecoder(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
StreamDecoder::StreamDecoder(StreamDecoder&&) noexcept = default;
StreamDecoder& StreamDecoder::operator=(StreamDecoder&&) noexcept = default;
StreamDecoder::~StreamDecoder() = default;

StreamDecoder::StreamDecoder(Encoding encoding) : impl_(std::make_unique<Impl>()) {
    UErrorCode status = U_ZERO_ERROR;
    impl_->converter.adoptInstead(ucnv_open(converter_name(encoding), &status));
    check(status, std::string("ICU has no converter ") + converter_name(encoding));
    impl_->stop_at_errors();
}

std::optional<StreamDecoder> StreamDecoder::open(const std::string& name) {
    if (const auto encoding = japanese_encoding(name)) return StreamDecoder(*encoding);
    if (name.empty()) return std::nullopt;  // ICU would take its default
    auto impl = std::make_unique<Impl>();
    UErrorCode status = U_ZERO_ERROR;
    impl->converter.adoptInstead(ucnv_open(name.c_str(), &status));
    if (U_FAILURE(status)) return std::nullopt;
    impl->stop_at_errors();
    return StreamDecoder(std::move(impl));
}

void StreamDecoder::decode(std::string_view bytes, bool last, std::string& text, std::vector<BadSequence>& bad) {
    UConverter* const converter = impl_->converter.getAlias();
    std::array<UChar, 4096> buffer{};
    const char* source = bytes.data();
    const char* const end = bytes.data() + bytes.size();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (U_FAILURE(status)) {
        status = U_ZERO_ERROR;
        UChar* target = buffer.data();
        ucnv_toUnicode(converter, &target, buffer.data() + buffer.size(), &source, end, nullptr, last ? 1 : 0, &status);
        impl_->put(buffer.data(), target, text);
        if (is_bad_input(status)) {
            bad.push_back(impl_->bad_sequence(impl_->consumed + static_cast<std::size_t>(source - bytes.data())));
            bad.back().text = text.size();
            append(text, kReplacement);
            if (status == U_TRUNCATED_CHAR_FOUND) break;  // only the end of the input can truncate
        } else if (status != U_BUFFER_OVERFLOW_ERROR) {
            check(status, "ICU cannot convert");
        }
    }
    impl_->consumed += bytes.size();
}

}  // namespace yakugo::text
