// SPDX-License-Identifier: Apache-2.0
// Whole texts through ICU's converters; UTF-8 needs no converter.
#include "libalign/text/converter.hpp"

#include "libalign/text/unicode.hpp"
#include "libalign/text/utf8.hpp"

#include <cstdint>
#include <limits>

namespace yakugo::text {
namespace {

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

}  // namespace

Converted convert(std::string_view bytes, Encoding encoding) {
    if (encoding == Encoding::utf8) return convert_utf8(bytes);
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
        throw InputError("expected less than 2 GiB of " + std::string(name(encoding)) +
                         ", found more; convert it to UTF-8");
    }
    Converted out;
    out.text.reserve(bytes.size() + bytes.size() / 2);
    StreamDecoder(encoding).decode(bytes, true, out.text, out.bad);
    return out;
}

}  // namespace yakugo::text
