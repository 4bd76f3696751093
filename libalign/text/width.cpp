// SPDX-License-Identifier: Apache-2.0
// East Asian width by ICU.
#include "libalign/text/width.hpp"

#include "libalign/text/unicode.hpp"

#include <unicode/uchar.h>

namespace yakugo::text {

namespace {

std::size_t cells_of(char32_t c) {
    const auto code = static_cast<UChar32>(c);
    const int category = u_charType(code);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_CONTROL_CHAR ||
        category == U_FORMAT_CHAR)
        return 0;
    const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) width += cells_of(next_code_point(text, at));
    return width;
}

std::string shortened(std::string_view text, std::size_t cells) {
    if (display_width(text) <= cells) return std::string(text);
    std::size_t width = 0, at = 0;
    while (at < text.size()) {
        std::size_t next = at;
        const std::size_t more = cells_of(next_code_point(text, next));
        if (width + more + 1 > cells) break;
        width += more;
        at = next;
    }
    return std::string(text.substr(0, at)) + "…";
}

}  // namespace yakugo::text
