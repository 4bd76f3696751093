// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/draft/draft.hpp"

#include "libalign/text/utf8.hpp"

#include <algorithm>

namespace yakugo::check {

bool is_masked(const Text& text, ByteRange range) {
    return std::any_of(text.masked.begin(), text.masked.end(),
                       [&](ByteRange masked) { return masked.overlaps(range); });
}

Place Draft::place(const Text& text, ByteRange range) const {
    const SourceFile& file = files[text.file];
    Place place{file.name, text.line, 1, text.origin.file(range)};
    const auto after = std::upper_bound(file.line_starts.begin(), file.line_starts.end(), place.bytes.begin);
    if (after == file.line_starts.begin()) return place;
    place.line = static_cast<std::size_t>(after - file.line_starts.begin());
    for (std::size_t at = *(after - 1); at < place.bytes.begin; ++place.column)
        at += text::step_utf8(file.bytes, at).length;
    return place;
}

}  // namespace yakugo::check
