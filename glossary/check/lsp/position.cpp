// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/lsp/position.hpp"

#include "libalign/text/utf8.hpp"

#include <algorithm>

namespace yakugo::check {
namespace {

std::size_t units_of(const text::Utf8Step& step, PositionEncoding encoding) {
    if (encoding == PositionEncoding::utf8) return step.length;
    return step.code_point > 0xFFFF ? 2U : 1U;
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : starts_{0} {
    for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos;
         at = text.find_first_of("\r\n", at)) {
        at += text.substr(at, 2) == "\r\n" ? 2U : 1U;
        starts_.push_back(at);
    }
}

ByteRange LineIndex::line(std::string_view text, std::size_t number) const {
    const std::size_t begin = starts_[number];
    std::size_t end = number + 1 < starts_.size() ? starts_[number + 1] : text.size();
    if (number + 1 < starts_.size()) {
        if (end > begin && text[end - 1] == '\n') --end;
        if (end > begin && text[end - 1] == '\r') --end;
    }
    return {begin, end};
}

Position LineIndex::position(std::string_view text, std::size_t byte, PositionEncoding encoding) const {
    byte = std::min(byte, text.size());
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), byte);
    Position out{static_cast<std::size_t>(after - starts_.begin()) - 1, 0};
    // Inside a line break is before it.
    const std::size_t end = std::min(byte, line(text, out.line).end);
    for (std::size_t at = starts_[out.line]; at < end;) {
        const text::Utf8Step step = text::step_utf8(text, at);
        at += step.length;
        if (at <= end) out.character += units_of(step, encoding);
    }
    return out;
}

std::size_t LineIndex::byte(std::string_view text, Position position, PositionEncoding encoding) const {
    if (position.line >= starts_.size()) return text.size();
    const ByteRange line = this->line(text, position.line);
    std::size_t at = line.begin;
    for (std::size_t units = 0; at < line.end;) {
        const text::Utf8Step step = text::step_utf8(text, at);
        units += units_of(step, encoding);
        if (units > position.character) break;
        at += step.length;
    }
    return at;
}

}  // namespace yakugo::check
