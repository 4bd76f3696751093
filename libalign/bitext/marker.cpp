// SPDX-License-Identifier: Apache-2.0
// Markers are told by their first few characters, stops by the last few.
#include "libalign/bitext/marker.hpp"

#include "libalign/text/unicode.hpp"

#include <array>
#include <cstddef>
#include <string>

namespace yakugo::bitext {
namespace {

constexpr std::size_t kLongestMarker = 8;  // characters; longer ones are text

using Head = std::array<char32_t, kLongestMarker>;

Head head_of(std::string_view line) {
    Head head{};
    std::size_t position = 0;
    for (std::size_t i = 0; i < head.size() && position < line.size(); ++i) {
        head.at(i) = text::next_code_point(line, position);
    }
    return head;
}

bool is_in(char32_t c, std::u32string_view set) {
    return c != 0 && set.find(c) != std::u32string_view::npos;
}

bool is_digit(char32_t c) {
    return text::script_of(c) == text::Script::digit;
}

/// 1. 2.1. 12) １．(3) a) （ア）: a number or one letter, and what parts it from the text.
bool is_numbered(const Head& head) {
    std::size_t i = is_in(head[0], U"(（") ? 1 : 0;
    const bool bracketed = i == 1;
    const std::size_t begin = i;
    while (i + 1 < head.size() &&
           (is_digit(head.at(i)) || (i > begin && head.at(i) == '.' && is_digit(head.at(i + 1)))))
        ++i;
    constexpr std::size_t kLongestNumber = 5;  // 12.10; longer ones are years and sums
    const bool number = i > begin && i - begin <= kLongestNumber;
    if (i == begin && text::script_of(head.at(i)) != text::Script::kanji && is_in(head.at(i + 1), U").）．")) ++i;
    if (i == begin || i + 1 >= head.size() || (!number && i - begin > 1)) return false;
    if (is_in(head.at(i), U"．）") || (bracketed && head.at(i) == ')')) return true;
    return is_in(head.at(i), U".)") && text::is_space(head.at(i + 1));
}

/// 第1章, 第二節
bool is_chapter(const Head& head) {
    if (head[0] != U'第') return false;
    std::size_t i = 1;
    while (i + 1 < head.size() && (is_digit(head.at(i)) || is_in(head.at(i), U"一二三四五六七八九十"))) ++i;
    if (i == 1 || !is_in(head.at(i), U"章節部編条話")) return false;
    const char32_t after = head.at(i + 1 < head.size() ? i + 1 : i);
    return after == 0 || text::is_space(after) ||
           text::script_of(after) != text::Script::hiragana;  // 第1章で述べた is prose
}

}  // namespace

bool begins_item(std::string_view line) {
    const Head head = head_of(line);
    if (is_in(head[0], U"-*+–—•o") && text::is_space(head[1])) return true;
    if (is_in(head[0], U"・•●○◎■□◆◇▲△▼▽▶►★☆※✓✔")) return true;
    if (head[0] == '|') return true;  // a row of a table
    if (head[0] >= U'①' && head[0] <= U'⑳') return true;
    return is_numbered(head) || is_marked_heading(line);
}

bool is_marked_heading(std::string_view line) {
    const Head head = head_of(line);
    std::size_t marks = 0;
    while (marks < head.size() && is_in(head.at(marks), U"#=") && head.at(marks) == head[0]) ++marks;
    if (marks > 0 && marks < head.size() && text::is_space(head.at(marks))) return true;
    return is_chapter(head);
}

bool is_rule(std::string_view line) {
    for (std::size_t position = 0; position < line.size();) {
        const text::Script script = text::script_of(text::next_code_point(line, position));
        const bool mark =
            script == text::Script::punctuation || script == text::Script::symbol || script == text::Script::space;
        if (!mark) return false;
    }
    return true;
}

bool ends_with_stop(std::string_view line) {
    constexpr std::u32string_view kClosers = U"\"')]}”’»」』）〕］｝〉》】｣*_`";
    constexpr std::u32string_view kStops = U".!?:;,…。．！？：；、，｡‼⁇⁈⁉";
    for (std::size_t position = line.size(); position > 0;) {
        const char32_t c = text::previous_code_point(line, position);
        if (is_in(c, kStops)) return true;
        const bool behind_stop = is_in(c, kClosers) || text::is_space(c) || text::script_of(c) == text::Script::symbol;
        if (!behind_stop) return false;
    }
    return false;
}

}  // namespace yakugo::bitext
