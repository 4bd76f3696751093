// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/office/paragraphs.hpp"

#include "libalign/document/patterns.hpp"
#include "libalign/markup/xml/xml_reader.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::document {
namespace {

constexpr std::size_t kOthersToOneGap = 4;

bool is_white(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_web(std::string_view url) {
    return url.starts_with("http://") || url.starts_with("https://");
}

// Whether the reader of a line should see where its link leads.
bool shows_url(std::string_view line, ByteRange link, std::string_view url) {
    const std::string_view before = text::trim(line.substr(0, link.begin)), words = text::trim(slice(line, link)),
                           after = text::trim(line.substr(link.end));
    if (words.empty() || !after.empty() || words == url) return false;
    return before.empty() || before.ends_with(':') || before.ends_with("：") || is_web(words);
}

}  // namespace

void Piece::add(std::string_view utf8, ByteRange bytes) {
    text += utf8;
    origin.add(utf8.size(), bytes);
}

void Piece::add(const Piece& other, ByteRange range) {
    text += slice(other.text, range);
    origin.append(other.origin, range);
}

Piece without_breaks(const Piece& piece) {
    Piece out;
    for (std::size_t at = 0; at < piece.text.size();) {
        const std::size_t end = std::min(piece.text.find_first_of("\n\r", at), piece.text.size());
        out.add(piece, {at, end});
        if (end < piece.text.size()) out.add(" ", piece.origin.file({end, end + 1}));
        at = end + 1;
    }
    return out;
}

Piece collapsed(const Piece& piece, bool after_space) {
    Piece out;
    const std::string& text = piece.text;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        while (at < text.size() && !is_white(text[at])) ++at;
        if (at > begin) {
            out.add(piece, {begin, at});
            after_space = false;
        }
        const std::size_t space = at;
        while (at < text.size() && is_white(text[at])) ++at;
        if (at == space || after_space) continue;
        if (text[space] == ' ' && at == space + 1)
            out.add(piece, {space, at});
        else
            out.add(" ", piece.origin.file({space, at}));
        after_space = true;
    }
    return out;
}

bool Paragraph::has_text() const {
    return std::any_of(lines_.begin(), lines_.end(),
                       [](const Line& line) { return !text::trim(line.text.text).empty(); });
}

void Paragraph::begin_link(Piece url) {
    open_.push_back({lines_.size() - 1, line().text.size(), 0, std::move(url)});
}

void Paragraph::end_link() {
    if (open_.empty()) return;
    Link link = std::move(open_.back());
    open_.pop_back();
    if (link.line + 1 != lines_.size()) link.begin = 0;
    link.end = line().text.size();
    if (link.begin < link.end && is_web(link.url.text)) lines_.back().links.push_back(std::move(link));
}

void Paragraph::go_on(Paragraph&& earlier) {
    lines_ = std::move(earlier.lines_);
    asides_ = std::move(earlier.asides_);
}

void ParagraphList::add_line(const Piece& piece, Mark mark, std::size_t number, bool begins, bool goes_on) {
    const std::size_t begin = text_.text.size();
    text_.add(piece, {0, piece.text.size()});
    lines_.push_back(
        {{begin, text_.text.size()}, mark, number, begins, begins && std::exchange(empty_, false), goes_on});
}

void ParagraphList::add(const Paragraph& paragraph) {
    if (!paragraph.is_alt) ++number_;
    const std::size_t number = std::max<std::size_t>(number_ + (paragraph.before ? 1 : 0), 1);
    bool begins = true, goes_on = false;
    for (const Paragraph::Line& line : paragraph.lines_) {
        if (paragraph.hidden) break;
        if (text::trim(line.text.text).empty()) {
            goes_on = false;
            continue;
        }
        add_line(line.text, paragraph.mark, number, std::exchange(begins, false), std::exchange(goes_on, true));
        for (const Paragraph::Link& link : line.links) {
            if (shows_url(line.text.text, {link.begin, link.end}, link.url.text))
                add_line(link.url, Mark::none, number, false, false);
        }
    }
    if (begins && !paragraph.is_alt && !paragraph.hidden) empty_ = true;
    for (const Paragraph& aside : paragraph.asides_) add(aside);
}

void ParagraphStack::begin() {
    open_.emplace_back();
    if (joined_.empty()) return;
    open_.back().go_on(std::move(joined_.back()));
    joined_.clear();
}

void ParagraphStack::put(Paragraph paragraph) {
    const bool inside = std::any_of(open_.begin(), open_.end(), [](const Paragraph& open) { return open.has_text(); });
    paragraph.before = paragraph.is_alt && !inside && !open_.empty();
    if (inside)
        open_.back().asides_.push_back(std::move(paragraph));
    else
        list_.add(paragraph);
}

void ParagraphStack::end() {
    Paragraph paragraph = std::move(open_.back());
    open_.pop_back();
    if (paragraph.joined)
        joined_.push_back(std::move(paragraph));
    else
        put(std::move(paragraph));
}

void ParagraphStack::add_alt(const Piece& alt) {
    Paragraph paragraph;
    paragraph.mark = Mark::alt;
    paragraph.is_alt = true;
    paragraph.line() = collapsed(alt, true);
    if (paragraph.has_text()) put(std::move(paragraph));
}

void ParagraphStack::finish() {
    while (!open_.empty()) end();
    for (Paragraph& paragraph : joined_) list_.add(paragraph);
    joined_.clear();
}

void ParagraphList::write(PartWriter& out, std::size_t entry) const {
    const auto paragraphs = std::count_if(lines_.begin(), lines_.end(), [](const Line& line) { return line.begins; });
    const auto empties = std::count_if(lines_.begin(), lines_.end(), [](const Line& line) { return line.after_empty; });
    const bool spaced = static_cast<std::size_t>(empties) * kOthersToOneGap < static_cast<std::size_t>(paragraphs);
    const Line* last = nullptr;
    for (const Line& line : lines_) {
        const bool beside =
            last != nullptr && last->mark == line.mark && (line.mark == Mark::list || line.mark == Mark::cell);
        if (line.begins && (line.after_empty || (spaced && !beside) || line.mark == Mark::heading)) out.gap();
        if (line.goes_on) out.go_on();
        out.add(text_.text, text_.origin, line.range);
        out.end(line.mark, line.number, entry);
        last = &line;
    }
}

}  // namespace yakugo::document
