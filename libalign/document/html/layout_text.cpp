// SPDX-License-Identifier: Apache-2.0
// Characters of a line: white space, references, and links behind it.
#include "libalign/document/html/layout.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/document/html/references.hpp"
#include "libalign/document/patterns.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/text/width.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yakugo::document::html {

namespace {

constexpr std::size_t kLongestLabel = 60;   // bytes of what may stand beside a link that is the source
constexpr std::size_t kLongestLink = 4000;  // bytes of a link's text that are looked at

bool is_white(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
}

// Characters that show nothing and part no words; the joiners of emoji and of Arabic are kept.
bool is_invisible(char32_t c) {
    return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x200B || c == 0x200E ||
           c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

// Whether a byte may begin an invisible character or a piece of markup's own.
bool is_suspect(unsigned char c) {
    return c < 0x20 || c == 0x7F || c == '&' || c == 0xC2 || c == 0xE2 || c == 0xEF;
}

bool is_wide(std::string_view text, bool last) {
    std::size_t at = last ? text.size() : 0;
    if (text.empty()) return false;
    const char32_t c = last ? text::previous_code_point(text, at) : text::next_code_point(text, at);
    const bool hangul = (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF);
    std::string one;
    text::append(one, c);
    return !hangul && text::display_width(one) == 2;
}

// Words for the place that a text was taken from.
constexpr auto kSourceLabels = std::to_array<std::string_view>(
    {"source", "via", "original", "出典", "出所", "元記事", "原文", "引用元", "参照元", "ソース"});

bool is_source_label(std::string_view outside) {
    if (outside.size() > kLongestLabel) return false;
    const std::string lower = ascii_lowered(outside);
    return std::any_of(kSourceLabels.begin(), kSourceLabels.end(),
                       [&](std::string_view label) { return lower.find(label) != std::string::npos; });
}

// A URL as people cut it short for display: "https://example.com/2026/05/a-long..."
bool is_cut_url(std::string_view text) {
    const bool begins = text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
    return begins && (text.ends_with("...") || text.ends_with("…") || text.ends_with("‥"));
}

}  // namespace

void Layout::add_text(ByteRange range, bool has_references) {
    for (std::size_t at = range.begin; at < range.end;) {
        const auto c = static_cast<unsigned char>(text_[at]);
        if (is_white(text_[at])) {
            std::size_t end = at + 1;
            while (end < range.end && is_white(text_[end])) ++end;
            add_white_space({at, end});
            at = end;
        } else if (c == '&' && has_references) {
            const Reference reference = reference_at(text_.substr(at, range.end - at), false);
            const std::size_t length = std::max<std::size_t>(reference.length, 1);
            add_character(reference.length == 0 ? U'&' : reference.code_point, {at, at + length});
            at += length;
        } else if (is_suspect(c)) {
            std::size_t end = at;
            const char32_t character = text::next_code_point(text_, end);
            if (!is_invisible(character)) add_piece({at, end});
            at = end;
        } else {
            std::size_t end = at + 1;
            while (end < range.end && !is_suspect(static_cast<unsigned char>(text_[end])) &&
                   (text_[end] != ' ' || (end + 1 < range.end && !is_white(text_[end + 1]) && !is_pre_)))
                ++end;
            add_piece({at, end});
            at = end;
        }
    }
}

void Layout::add_white_space(ByteRange range) {
    if (!is_pre_) {
        space_ = {space_ ? space_->begin : range.begin, range.end};
        space_breaks_ = space_breaks_ || slice(text_, range).find('\n') != std::string_view::npos;
        return;
    }
    for (std::size_t at = range.begin; at < range.end; ++at) {
        if (text_[at] == '\n')
            break_line();
        else
            put(" ", std::nullopt, {at, at + 1});
    }
}

void Layout::add_character(char32_t character, ByteRange range) {
    if (is_invisible(character)) return;
    if (character == '\n' || character == '\t' || character == ' ') {
        space_ = {space_ ? space_->begin : range.begin, range.end};
        return;
    }
    std::string utf8;
    text::append(utf8, character);
    put(utf8, std::nullopt, range);
}

void Layout::add_piece(ByteRange range) {
    put(slice(text_, range), range, range);
}

// White space at the ends of a line is nothing; between wide characters a line break is nothing (CSS Text 3, 4.1.3).
void Layout::flush_space(std::string_view next) {
    if (!space_) return;
    const ByteRange space = *space_;
    const bool was_break = space_breaks_;
    space_.reset();
    space_breaks_ = false;
    const std::string& line = out_.line();
    if (line.empty() || (was_break && is_wide(line, true) && is_wide(next, false))) return;
    out_.add(" ", html_.origin.file(space));
    note_link(" ");
}

void Layout::put(std::string_view text, std::optional<ByteRange> copied, ByteRange range) {
    if (text.empty()) return;
    flush_space(text);
    if (!line_begin_ && !text::trim(text).empty()) line_begin_ = html_.origin.file({range.begin, range.begin}).begin;
    if (copied)
        out_.add(text_, html_.origin, *copied);
    else
        out_.add(text, html_.origin.file(range));
    note_link(text);
}

void Layout::note_link(std::string_view text) {
    const bool inside = link_.count > 0 && at_ < link_.last;
    std::string& into = inside ? link_.text : link_.outside;
    if (into.size() < kLongestLink) into += text;
}

void Layout::break_line() {
    if (text::trim(out_.line()).empty()) {
        out_.gap();
        space_.reset();
        space_breaks_ = false;
        return;
    }
    end_line();
    out_.go_on();
}

void Layout::end_line() {
    end_line(frames_.empty() ? Mark::none : frames_.back().mark);
}

void Layout::end_line(Mark mark) {
    space_.reset();
    space_breaks_ = false;
    const bool is_line = !text::trim(out_.line()).empty();
    const bool is_link = link_.count > 0 && text::trim(link_.outside).empty();
    out_.end(mark, is_line ? context_.number(line_begin_.value_or(0)) : 0, context_.entry, is_link);
    line_begin_.reset();
    if (link_.count > 0 && at_ < link_.last) return;  // the link goes on
    const bool may_have_source = mark == Mark::none || mark == Mark::heading || mark == Mark::quote;
    if (is_line && may_have_source) end_with_href();
    link_ = {};
}

// A line that is a link and nothing else, or says "Source:" and a link, is followed by where it leads.
void Layout::end_with_href() {
    if (!link_.href || link_.count != 1) return;
    const std::string_view outside = text::trim(link_.outside), text = text::trim(link_.text);
    if (text.empty() || (is_url(text) && !is_cut_url(text))) return;
    if (!outside.empty() && !is_source_label(outside) && !is_cut_url(text)) return;
    const ByteRange href = *link_.href;
    link_ = {};
    const bool was_pre = std::exchange(is_pre_, false);
    add_text(href, true);
    is_pre_ = was_pre;
    space_.reset();
    if (text::trim(out_.line()).empty()) return;
    out_.end(Mark::none, context_.number(line_begin_.value_or(0)), context_.entry);
    line_begin_.reset();
}

}  // namespace yakugo::document::html
