// SPDX-License-Identifier: Apache-2.0
// ICU's converters, stopped at each error so that its offset is known; UTF-8 needs no converter.
#include "libalign/text/converter.hpp"

#include "libalign/text/unicode.hpp"
#include "libalign/text/utf8.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <utility>

namespace yakugo::text {
namespace {

const char* converter_name(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8: return "UTF-8";
        case Encoding::utf16le: return "UTF-16LE";
        case Encoding::utf16be: return "UTF-16BE";
        case Encoding::cp932: return "ibm-943_P15A-2003";
        case Encoding::euc_jp: return "euc-jp-2007";
        case Encoding::iso2022jp: return "ISO_2022,locale=ja,version=3";  // with half-width kana and JIS X 0212
    }
    return "";
}

void check(UErrorCode status, const std::string& what) {
    if (U_FAILURE(status)) throw Error(what + ": " + u_errorName(status));
}

/// Appends UTF-16 that comes in pieces, which may part a surrogate pair.
class Utf16Sink {
public:
    explicit Utf16Sink(std::string& text) : text_(text) {}

    void put(const UChar* begin, const UChar* end) {
        for (; begin != end; ++begin) {
            if (U16_IS_LEAD(*begin)) {
                lead_ = *begin;
            } else if (U16_IS_TRAIL(*begin)) {
                append(text_, static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead_, *begin)));
            } else {
                append(text_, *begin);
            }
        }
    }

private:
    std::string& text_;
    UChar lead_ = 0xD800;
};

bool is_bad_input(UErrorCode status) {
    return status == U_INVALID_CHAR_FOUND || status == U_ILLEGAL_CHAR_FOUND || status == U_TRUNCATED_CHAR_FOUND ||
           status == U_ILLEGAL_ESCAPE_SEQUENCE || status == U_UNSUPPORTED_ESCAPE_SEQUENCE;
}

Converted convert_utf8(std::string_view bytes) {
    Converted out;
    for (std::size_t position = 0; position < bytes.size();) {
        const std::size_t valid = valid_utf8_prefix(bytes.substr(position));
        out.text.append(bytes.substr(position, valid));
        position += valid;
        if (position == bytes.size()) break;
        const Utf8Step step = step_utf8(bytes, position);
        out.bad.push_back({position, step.length, out.text.size()});
        append(out.text, kReplacement);
        position += step.length;
    }
    return out;
}

/// One pass of an ICU converter over the whole input.
class IcuConversion {
public:
    IcuConversion(std::string_view bytes, Encoding encoding) : bytes_(bytes), source_(bytes.data()) {
        UErrorCode status = U_ZERO_ERROR;
        converter_.adoptInstead(ucnv_open(converter_name(encoding), &status));
        check(status, std::string("ICU has no converter ") + converter_name(encoding));
        ucnv_setToUCallBack(converter_.getAlias(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
        check(status, "ICU refuses a converter callback");
        out_.text.reserve(bytes.size() + bytes.size() / 2);
    }

    Converted run() {
        Utf16Sink sink(out_.text);
        std::array<UChar, 4096> buffer{};
        UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
        while (U_FAILURE(status)) {
            status = U_ZERO_ERROR;
            UChar* target = buffer.data();
            const char* const end = bytes_.data() + bytes_.size();
            ucnv_toUnicode(converter_.getAlias(), &target, buffer.data() + buffer.size(), &source_, end, nullptr, 1,
                           &status);
            sink.put(buffer.data(), target);
            if (is_bad_input(status)) {
                note_bad_sequence();
                if (status == U_TRUNCATED_CHAR_FOUND) break;  // only the end of the input can truncate
            } else if (status != U_BUFFER_OVERFLOW_ERROR) {
                check(status, "ICU cannot convert");
            }
        }
        return std::move(out_);
    }

private:
    void note_bad_sequence() {
        std::array<char, 16> invalid{};  // ICU's own buffer holds eight
        auto length = static_cast<std::int8_t>(invalid.size());
        UErrorCode status = U_ZERO_ERROR;
        ucnv_getInvalidChars(converter_.getAlias(), invalid.data(), &length, &status);
        check(status, "ICU cannot tell the undecodable bytes");
        const auto consumed = static_cast<std::size_t>(source_ - bytes_.data());
        const std::size_t bad = std::min(consumed, static_cast<std::size_t>(std::max<std::int8_t>(length, 1)));
        out_.bad.push_back({consumed - bad, bad, out_.text.size()});
        append(out_.text, kReplacement);
    }

    std::string_view bytes_;
    const char* source_;
    icu::LocalUConverterPointer converter_;
    Converted out_;
};

}  // namespace

Converted convert(std::string_view bytes, Encoding encoding) {
    if (encoding == Encoding::utf8) return convert_utf8(bytes);
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
        throw InputError("expected less than 2 GiB of " + std::string(name(encoding)) +
                         ", found more; convert it to UTF-8");
    }
    return IcuConversion(bytes, encoding).run();
}

}  // namespace yakugo::text
