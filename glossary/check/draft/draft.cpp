// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/draft/draft.hpp"

#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::check {
namespace {

std::size_t count_code_points(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// Code points before a byte of the text.
std::size_t code_points_before(const SourceFile& file, std::size_t byte) {
    const std::size_t mark = std::min(byte / SourceFile::kStride, file.code_points.size() - 1);
    const std::size_t from = mark * SourceFile::kStride;
    return file.code_points[mark] + count_code_points(std::string_view(file.text).substr(from, byte - from));
}

}  // namespace

std::size_t SourceFile::column_of(std::size_t byte) const {
    if (line_starts.empty()) return 1;
    if (code_points.empty()) {
        const std::size_t begin = line_starts[line_of(byte) - 1];
        return byte <= begin ? 1 : count_code_points(std::string_view(bytes).substr(begin, byte - begin)) + 1;
    }
    const std::size_t line = origin.text_at(line_starts[line_of(byte) - 1]), at = origin.text_at(byte);
    return at <= line ? 1 : code_points_before(*this, at) - code_points_before(*this, line) + 1;
}

bool is_masked(const Text& text, ByteRange range) {
    const auto first = std::partition_point(text.masked.begin(), text.masked.end(),
                                            [&](ByteRange masked) { return masked.end <= range.begin; });
    return first != text.masked.end() && first->overlaps(range);
}

Place Draft::place(const Text& text, ByteRange range) const {
    const SourceFile& file = files[text.file];
    Place place{file.name, text.line, 1, text.origin.file(range)};
    if (file.line_starts.empty()) {
        place.column = text::count_code_points(std::string_view(text.text).substr(0, range.begin)) + 1;
    } else if (!text.origin.empty()) {
        place.line = file.line_of(place.bytes.begin);
        place.column = file.column_of(place.bytes.begin);
    }
    return place;
}

}  // namespace yakugo::check
