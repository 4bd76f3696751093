// SPDX-License-Identifier: Apache-2.0
// A text is wrapped where most lines are so full that the next word would not have fitted.
#include "libalign/bitext/layout.hpp"

#include "libalign/bitext/marker.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::bitext {
namespace {

std::size_t columns(char32_t c) {
    constexpr char32_t kFirstWide = 0x2E80;
    const bool half_width_katakana = c >= 0xFF61 && c <= 0xFFDC;
    return c >= kFirstWide && c != 0xFEFF && !half_width_katakana ? 2 : 1;
}

std::size_t columns(std::string_view text) {
    std::size_t sum = 0;
    for (std::size_t position = 0; position < text.size();) sum += columns(text::next_code_point(text, position));
    return sum;
}

Line read_line(std::string_view text, std::size_t begin, std::size_t end) {
    Line line;
    line.begin = begin;
    const std::string_view content = text::trim(text.substr(begin, end - begin));
    if (content.empty()) {
        line.content = {begin, begin};
        return line;
    }
    const auto from = static_cast<std::size_t>(content.data() - text.data());
    line.content = {from, from + content.size()};
    line.width = columns(content);
    for (std::size_t position = begin; position < from;) {
        const char32_t c = text::next_code_point(text, position);
        line.new_page = line.new_page || c == '\f';
        line.indented_wide = line.indented_wide || c == U'　';
        if (c != 0xFEFF && c != '\f') line.indent += columns(c);
    }
    return line;
}

/// The narrowest unit that could have stood at the end of the line before: a word, or a character that may be
/// followed by two that begin no line.
std::size_t first_unit(std::string_view line) {
    constexpr std::size_t kCharacterAndKinsoku = 6;
    std::size_t width = 0;
    for (std::size_t position = 0; position < line.size();) {
        const char32_t c = text::next_code_point(line, position);
        if (text::is_space(c)) break;
        if (columns(c) == 2) return width + kCharacterAndKinsoku;
        ++width;
    }
    return width + 1;
}

class Wrapping {
public:
    Wrapping(std::string_view text, const std::vector<Line>& lines) : text_(text), lines_(lines) { measure(); }

    /// Whether line `i` begins a paragraph; the line is not blank.
    bool begins_paragraph(std::size_t i) const {
        if (i == 0 || lines_[i - 1].content.empty() || !wrapped_) return true;
        const Line& line = lines_[i];
        const std::string_view content = slice(text_, line.content);
        const std::string_view before = slice(text_, lines_[i - 1].content);
        if (line.new_page || line.indented_wide || is_rule(content)) return true;
        const bool cut_short = is_full(i - 1) && !ends_with_stop(before);  // "(1) this, and" before "(2) that" is prose
        if (begins_item(content) && !cut_short) return true;
        if (is_marked_heading(before) || is_rule(before)) return true;
        if (line.indent >= lines_[i - 1].indent + 2 && !begins_item(before) && ends_with_stop(before)) return true;
        const bool goes_on = content[0] >= 'a' && content[0] <= 'z';
        constexpr std::size_t kTenthsOfShort = 8;
        return !goes_on && wanted(i - 1) * 10 <= width_ * kTenthsOfShort;
    }

private:
    /// Columns that line `i` would have had with the first word of the next one.
    std::size_t wanted(std::size_t i) const {
        return lines_[i].width + first_unit(slice(text_, lines_[i + 1].content));
    }

    bool is_full(std::size_t i) const {
        constexpr std::size_t kTenthsOfFull = 9;
        return wanted(i) * 10 > width_ * kTenthsOfFull;
    }

    /// Lines that are followed by another of what may be their paragraph.
    std::vector<std::size_t> inner_lines() const {
        std::vector<std::size_t> inner;
        for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
            const Line& next = lines_[i + 1];
            if (lines_[i].content.empty() || next.content.empty() || next.indented_wide || next.new_page) continue;
            const std::string_view content = slice(text_, next.content);
            const std::string_view before = slice(text_, lines_[i].content);
            if (begins_item(content) || is_rule(content) || is_rule(before) || is_marked_heading(before)) continue;
            inner.push_back(i);
        }
        return inner;
    }

    /// Three inner lines at least, so that a title over a byline does not make a text wrapped. Two thirds of their
    /// columns must stand in lines that are full, nearly: authors mend lines without wrapping them anew, and put
    /// labels right above a paragraph. And more lines must end inside a sentence than in any list of sentences.
    /// Chosen on licences, manuals and help files as Debian ships them, and on texts of one segment a line, none of
    /// which may count as wrapped.
    void measure() {
        constexpr std::size_t kFewestLines = 3;
        constexpr std::size_t kNarrowest = 24;
        constexpr std::size_t kWidest = 132;
        const std::vector<std::size_t> inner = inner_lines();
        if (inner.size() < kFewestLines) return;
        std::vector<std::size_t> widths;
        for (const std::size_t i : inner) widths.push_back(lines_[i].width);
        std::sort(widths.begin(), widths.end());
        width_ = widths[widths.size() * 9 / 10];
        if (width_ < kNarrowest || width_ > kWidest) return;
        std::size_t all_columns = 0;
        std::size_t full_columns = 0;
        std::size_t open = 0;
        for (const std::size_t i : inner) {
            all_columns += lines_[i].width;
            if (is_full(i)) full_columns += lines_[i].width;
            if (!ends_with_stop(slice(text_, lines_[i].content))) ++open;
        }
        wrapped_ = full_columns * 3 >= all_columns * 2 && open * 3 >= inner.size();
    }

    std::string_view text_;
    const std::vector<Line>& lines_;
    std::size_t width_ = 0;  // columns that most inner lines fill
    bool wrapped_ = false;
};

}  // namespace

std::vector<Line> read_lines(std::string_view text) {
    const char line_end = text.find('\n') == std::string_view::npos ? '\r' : '\n';
    std::vector<Line> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(line_end, begin), text.size());
        lines.push_back(read_line(text, begin, end));
        begin = end + 1;
    }
    return lines;
}

std::vector<ByteRange> find_paragraphs(std::string_view text, const std::vector<Line>& lines) {
    const Wrapping wrapping(text, lines);
    std::vector<ByteRange> paragraphs;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].content.empty()) continue;
        if (wrapping.begins_paragraph(i)) {
            paragraphs.push_back(lines[i].content);
        } else {
            paragraphs.back().end = lines[i].content.end;
        }
    }
    return paragraphs;
}

}  // namespace yakugo::bitext
