// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/line_breaks.hpp"

#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>

namespace yakugo::document {

namespace {

constexpr std::size_t kShortestLine = 30;  // bytes: a shorter line that ends in a particle may be a heading, はじめに
constexpr char32_t kFirstWide = U'\u2E80';  // CJK radicals; what comes before is written with spaces between words

// Particles that end no sentence of written Japanese, and those that begin none.
constexpr auto kParticles =
    std::to_array<char32_t>({U'を', U'は', U'が', U'に', U'で', U'と', U'へ', U'も', U'の', U'や', U'て', U'ば'});
constexpr auto kJoining = std::to_array<char32_t>({U'を', U'は', U'が', U'に', U'の', U'へ'});

template <class List>
bool contains(const List& list, char32_t character) {
    return std::find(list.begin(), list.end(), character) != list.end();
}

char32_t first_of(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? U'\0' : text::next_code_point(text, at);
}

char32_t last_of(std::string_view text) {
    std::size_t at = text.size();
    return text.empty() ? U'\0' : text::previous_code_point(text, at);
}

bool is_small_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'ß' && c <= U'ÿ' && c != U'÷');
}

bool is_latin_word(char32_t c) {
    const text::Script script = text::script_of(c);
    return script == text::Script::latin || script == text::Script::digit;
}

}  // namespace

bool continues_sentence(const Part& part, std::size_t line) {
    if (line == 0 || !part.lines[line].goes_on) return false;
    const FlowLine &before = part.lines[line - 1], &behind = part.lines[line];
    if (before.mark != behind.mark || before.entry != behind.entry) return false;
    const std::string_view left = slice(part.text, before.range), right = slice(part.text, behind.range);
    const char32_t last = last_of(left), first = first_of(right);
    if (last == U'、' || last == U'，') return true;
    const text::Script script = text::script_of(last);
    const bool is_japanese =
        script == text::Script::kanji || script == text::Script::hiragana || script == text::Script::katakana;
    if (is_japanese && left.size() >= kShortestLine && contains(kParticles, last)) return true;
    if (is_japanese || is_latin_word(last)) {
        if (left.size() >= kShortestLine && contains(kJoining, first)) return true;
    }
    return (is_latin_word(last) || last == U',') && is_small_letter(first);
}

std::string_view joint_of(std::string_view before, std::string_view behind) {
    return last_of(before) >= kFirstWide || first_of(behind) >= kFirstWide ? "" : " ";
}

}  // namespace yakugo::document
