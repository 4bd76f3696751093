// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/kept.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
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

/// Whether a headword ends as the dictionary forms of verbs do.
bool is_verb(std::string_view headword) {
    std::size_t at = headword.size();
    const char32_t last = headword.empty() ? U' ' : text::previous_code_point(headword, at);
    return std::u32string_view(U"うくぐすつぬぶむる").find(last) != std::u32string_view::npos;
}

/// Whether what stands behind a word begins as an object does: "the", "it", code.
bool has_object(std::string_view source, std::size_t at) {
    if (at + 1 >= source.size() || source[at] != ' ') return false;
    const std::size_t end = std::min(source.find_first_of(" \n.,:;", at + 1), source.size());
    constexpr std::string_view kCode = "`'\"<*:_";
    return kCode.find(source[at + 1]) != std::string_view::npos ||
           text::is_function_word(ascii_lowered(source.substr(at + 1, end - at - 1)));
}

}  // namespace

bool is_kept_english(const Text& text, ByteRange range, std::string_view target) {
    const std::string_view source = text.text;
    const auto is_sign = [&](std::size_t at) {
        constexpr std::string_view kSigns = "`_/\\<>=@#$*|~-%{}[]", kBrackets = "<>{}[]";
        const char c = at < source.size() ? source[at] : ' ';
        if (kSigns.find(c) == std::string_view::npos || is_masked(text, {at, at + 1})) return c == '`';
        return kBrackets.find(c) == std::string_view::npos ||
               target.find(slice(source, range)) != std::string_view::npos;
    };
    if ((range.begin > 0 && is_sign(range.begin - 1)) || is_sign(range.end)) return true;
    const std::size_t begin = word_before(source, range.begin), end = word_behind(source, range.end);
    const auto has = [&](std::size_t from, std::size_t to) {
        return target.find(source.substr(from, to - from)) != std::string_view::npos;
    };
    return (begin < range.begin && has(begin, range.end)) || (end > range.end && has(range.begin, end));
}

bool is_infinitive(std::string_view source, ByteRange range, const lexicon::Lexicon& lexicon,
                   const text::EnglishTokenizer& english) {
    const std::string_view before = source.substr(0, range.begin);
    if (!before.ends_with(" to ") && before != "to " && before != "To ") return false;
    const std::string word = ascii_lowered(slice(source, range));
    bool noun = false;
    for (const lexicon::Entry& entry : lexicon.find_english(lexicon::english_key(word, english))) {
        const bool means = std::any_of(entry.glosses.begin(), entry.glosses.end(),
                                       [&](const lexicon::Gloss& gloss) { return gloss.text == word; });
        if (means && !entry.noun && is_verb(entry.headword)) return true;
        noun = noun || (means && entry.noun && entry.names == lexicon::name_none);
    }
    return !noun || has_object(source, range.end);
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
