// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/draft/compose.hpp"

#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace yakugo::check {
namespace {

constexpr std::string_view kBlanks = " \t\n";

bool is_wide(char32_t c) {
    constexpr char32_t kFirstWide = 0x2E80;  // CJK radicals; what comes before is written with spaces between words
    return c >= kFirstWide;
}

// Whether the line break between two texts stands for a space.
bool parts_words(std::string_view before, std::string_view behind) {
    if (before.empty() || behind.empty()) return false;
    std::size_t end = before.size(), begin = 0;
    const char32_t last = text::previous_code_point(before, end), first = text::next_code_point(behind, begin);
    if (is_wide(last) || is_wide(first)) return false;
    const auto is_word = [](char32_t c) {
        const text::Script script = text::script_of(c);
        return script == text::Script::latin || script == text::Script::digit;
    };
    return !(last == U'-' && end > 0 && is_word(text::previous_code_point(before, end)) && is_word(first));
}

ByteRange without_blanks(std::string_view all, ByteRange range) {
    while (range.begin < range.end && kBlanks.find(all[range.begin]) != std::string_view::npos) ++range.begin;
    while (range.end > range.begin && kBlanks.find(all[range.end - 1]) != std::string_view::npos) --range.end;
    return range;
}

}  // namespace

Text compose(const Draft& draft, std::size_t file, std::span<const Part> parts, document::BlockKind kind) {
    const SourceFile& source = draft.files[file];
    const std::string_view all = source.text;
    Text out;
    out.file = file;
    out.kind = kind;
    if (!parts.empty()) {
        const std::size_t begin = parts.front().range.begin;
        out.line = source.line_of(source.origin.file({begin, begin}).begin);
    }
    std::size_t end = 0;
    for (const Part& part : parts) {
        const std::string_view piece = slice(all, part.range);
        if (part.new_line && parts_words(out.text, piece)) {
            out.text += ' ';
            out.origin.add(1, source.origin.file({end, part.range.begin}));
        } else if (!part.new_line && part.range.begin > end) {
            out.tags.push_back(out.text.size());
        }
        out.text += piece;
        out.origin.append(source.origin, part.range);
        end = part.range.end;
    }
    return out;
}

Text text_of(const Draft& draft, std::size_t file, ByteRange range, document::BlockKind kind) {
    const std::string_view all = draft.files[file].text;
    std::vector<Part> parts;
    for (std::size_t at = range.begin; at < range.end;) {
        const std::size_t end = std::min(all.find('\n', at), range.end);
        const ByteRange line = without_blanks(all, {at, end});
        if (!line.empty()) parts.push_back({line, true});
        at = end + 1;
    }
    return compose(draft, file, parts, kind);
}

}  // namespace yakugo::check
