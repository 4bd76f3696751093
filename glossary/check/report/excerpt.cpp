// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/report/excerpt.hpp"

#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::check {
namespace {

constexpr std::size_t kReach = 240;  // bytes on either side: 80 kanji, more than a terminal's line

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::size_t boundary_before(std::string_view text, std::size_t at) {
    while (at > 0 && at < text.size() && is_continuation(text[at])) --at;
    return std::min(at, text.size());
}

std::size_t boundary_after(std::string_view text, std::size_t at) {
    while (at < text.size() && is_continuation(text[at])) ++at;
    return std::min(at, text.size());
}

ByteRange back_to_text(const markup::Origin& origin, ByteRange file) {
    const std::size_t begin = origin.text_at(file.begin);
    return {begin, std::max(begin, origin.text_at(file.end))};
}

// The line of `text` in which `range` begins, as far as the reach goes.
void cut_line(Excerpt& out, std::string_view text, ByteRange range) {
    range.begin = boundary_before(text, std::min(range.begin, text.size()));
    range.end = boundary_after(text, std::clamp(range.end, range.begin, text.size()));
    const std::size_t reach_begin = range.begin - std::min(range.begin, kReach);
    std::size_t begin = boundary_after(text, reach_begin);
    for (std::size_t at = range.begin; at > begin; --at) {
        if (text[at - 1] == '\n' || text[at - 1] == '\r') {
            begin = at;
            break;
        }
    }
    const std::size_t end_of_line = std::min(text.find_first_of("\r\n", range.begin), text.size());
    const std::size_t mark_end = std::min(range.end, end_of_line);
    const std::size_t end = boundary_before(text, std::min(end_of_line, mark_end + kReach));
    const std::string_view line = text.substr(begin, end - begin);
    if (!text::is_valid_utf8(line)) return;
    out.line = line;
    out.mark = {range.begin - begin, mark_end - begin};
    out.more_before = begin > 0 && text[begin - 1] != '\n' && text[begin - 1] != '\r';
    out.more_after = end < end_of_line;
}

}  // namespace

Excerpts::Excerpts(const Draft& draft) {
    std::vector<File*> by_index;
    for (const SourceFile& source : draft.files) {
        File& file = files_[source.name];
        file.source = &source;
        by_index.push_back(&file);
    }
    for (const Unit& unit : draft.units) {
        for (const auto* text : {&unit.ja, &unit.en}) {
            if (!*text || (*text)->text.empty() || (*text)->file >= by_index.size()) continue;
            by_index[(*text)->file]->spans.push_back({(*text)->origin.file({0, (*text)->text.size()}), &**text});
        }
    }
    for (auto& [name, file] : files_) {
        std::stable_sort(file.spans.begin(), file.spans.end(),
                         [](const Span& a, const Span& b) { return a.range.begin < b.range.begin; });
    }
}

const Text* Excerpts::text_at(const File& file, ByteRange range) const {
    const auto after = std::upper_bound(file.spans.begin(), file.spans.end(), range.begin,
                                        [](std::size_t value, const Span& span) { return value < span.range.begin; });
    if (after == file.spans.begin()) return nullptr;
    const Span& span = *(after - 1);
    return span.range.contains(range) ? span.text : nullptr;
}

Excerpt Excerpts::of(const Finding& finding) const {
    Excerpt out;
    const Place& place = finding.place;
    const auto at = files_.find(place.file);
    if (at == files_.end() || place.bytes.begin > place.bytes.end) return out;
    const SourceFile& source = *at->second.source;
    if (place.bytes.end > source.bytes.size() || (place.bytes.empty() && place.line > 1 && place.bytes.begin == 0))
        return out;
    const ByteRange range = back_to_text(source.origin, place.bytes);
    if (const Text* text = text_at(at->second, place.bytes))
        cut_line(out, text->text, back_to_text(text->origin, place.bytes));
    else
        cut_line(out, source.text, range);
    if (!source.line_starts.empty()) {
        out.end_line = source.line_of(place.bytes.end);
        out.end_column = source.column_of(place.bytes.end);
    }
    out.is_verbatim = source.escapes == Escapes::none && slice(source.text, range) == finding.found;
    return out;
}

}  // namespace yakugo::check
