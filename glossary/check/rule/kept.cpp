// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/kept.hpp"

#include "libalign/text/unicode.hpp"

#include <string>

namespace yakugo::check {
namespace {

bool is_kept_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
}

/// Where the word before `at` begins, one space between; `at` where there is none.
std::size_t word_before(std::string_view text, std::size_t at) {
    if (at == 0 || text[at - 1] != ' ') return at;
    std::size_t begin = at - 1;
    while (begin > 0 && is_kept_character(text[begin - 1])) --begin;
    return begin == at - 1 ? at : begin;
}

std::size_t word_behind(std::string_view text, std::size_t at) {
    if (at >= text.size() || text[at] != ' ') return at;
    std::size_t end = at + 1;
    while (end < text.size() && is_kept_character(text[end])) ++end;
    while (end > at + 1 && text[end - 1] == '.') --end;
    return end == at + 1 ? at : end;
}

}  // namespace

bool is_kept_english(std::string_view source, ByteRange range, std::string_view target) {
    constexpr std::string_view kSigns = "`_/\\<>=@#$*|~-%{}[]";
    const char before = range.begin > 0 ? source[range.begin - 1] : ' ';
    const char behind = range.end < source.size() ? source[range.end] : ' ';
    if (kSigns.find(before) != std::string_view::npos || kSigns.find(behind) != std::string_view::npos) return true;
    const std::size_t begin = word_before(source, range.begin), end = word_behind(source, range.end);
    const auto has = [&](std::size_t from, std::size_t to) {
        return target.find(source.substr(from, to - from)) != std::string_view::npos;
    };
    return (begin < range.begin && has(begin, range.end)) || (end > range.end && has(range.begin, end));
}

bool is_infinitive(std::string_view source, ByteRange range) {
    const std::string_view before = source.substr(0, range.begin);
    return before.ends_with(" to ") || before == "to " || before == "To ";
}

ByteRange longer_katakana(std::string_view text, ByteRange range) {
    const auto is_katakana = [&](std::size_t at) {
        return text::script_of(text::next_code_point(text, at)) == text::Script::katakana;
    };
    const auto last_of = [&](std::size_t end) {
        text::previous_code_point(text, end);
        return end;
    };
    if (range.empty()) return {};
    ByteRange out = range;
    if (is_katakana(range.begin)) {
        while (out.begin > 0 && is_katakana(last_of(out.begin))) out.begin = last_of(out.begin);
    }
    if (is_katakana(last_of(range.end))) {
        while (out.end < text.size() && is_katakana(out.end)) text::next_code_point(text, out.end);
    }
    return out == range ? ByteRange{} : out;
}

}  // namespace yakugo::check
