// SPDX-License-Identifier: Apache-2.0
// Markup that stands in texts as it was typed, and placeholders of programs.
#include "glossary/check/draft/mask_finders.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace yakugo::check {
namespace {

using text::Script;

std::size_t skip_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && is_ascii_digit(text[at])) ++at;
    return at;
}

// A name in brackets, "{user.name}", "{0:.2f}", "(count)": the end, or `at`.
std::size_t bracketed_end(std::string_view text, std::size_t at, char close) {
    constexpr std::size_t kLongest = 64;  // bytes
    constexpr std::string_view signs = "_.:!-#$,|[]";
    const std::size_t end = text.substr(at, kLongest).find(close);
    if (end == std::string_view::npos) return at;
    const std::string_view inner = text.substr(at + 1, end - 1);
    const bool name = std::all_of(inner.begin(), inner.end(), [&](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || signs.find(c) != std::string_view::npos;
    });
    return name ? at + end + 1 : at;
}

// printf's, Python's and Qt's, but not the percent sign of a number: "100%", "5%down".
std::size_t percent_end(std::string_view text, std::size_t at) {
    constexpr std::string_view conversions = "diouxXeEfFgGaAcspn@";
    if (at > 0 && is_ascii_digit(text[at - 1])) return at;
    std::size_t next = at + 1;
    if (next < text.size() && text[next] == '(') {
        const std::size_t end = bracketed_end(text, next, ')');
        return end > next && end < text.size() && is_ascii_letter(text[end]) ? end + 1 : at;
    }
    if (next < text.size() && text[next] == '{') {
        const std::size_t end = bracketed_end(text, next, '}');
        return end > next ? end : at;
    }
    const std::size_t number = skip_digits(text, next);
    const bool positional = number > next && number < text.size() && text[number] == '$';
    if (positional) next = number + 1;
    while (next < text.size() && (text[next] == '-' || text[next] == '+' || text[next] == '#' || text[next] == '.' ||
                                  text[next] == '*' || is_ascii_digit(text[next])))
        ++next;
    while (next < text.size() && (text[next] == 'l' || text[next] == 'h' || text[next] == 'z' || text[next] == 'j'))
        ++next;
    const bool converts = next < text.size() && conversions.find(text[next]) != std::string_view::npos &&
                          (next + 1 == text.size() || !is_ascii_letter(text[next + 1]));
    if (converts) return next + 1;
    return number > at + 1 && !positional && number - at <= 3 ? number : at;  // Qt: %1
}

bool is_target(std::string_view inner) {
    constexpr std::string_view first = "./#<~_-?";
    if (inner.empty()) return true;
    const std::size_t blank = inner.find_first_of(" \t");
    const std::string_view address = inner.substr(0, blank);
    const bool titled = blank == std::string_view::npos || inner.find_first_of("\"'(", blank) != std::string_view::npos;
    const bool begins =
        is_ascii_letter(inner[0]) || is_ascii_digit(inner[0]) || first.find(inner[0]) != std::string_view::npos;
    return titled && (begins || address.find('/') != std::string_view::npos);
}

}  // namespace

std::size_t placeholder_end(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with('%')) return percent_end(text, at);
    if (rest.starts_with("${")) {
        const std::size_t end = bracketed_end(text, at + 1, '}');
        return end > at + 1 ? end : at;
    }
    if (rest.starts_with("{{")) {
        const std::size_t end = bracketed_end(text, at + 1, '}');
        return end > at + 1 && text.substr(end).starts_with('}') ? end + 1 : at;
    }
    return rest.starts_with('{') ? bracketed_end(text, at, '}') : at;
}

std::size_t tag_end(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 4096;  // bytes
    const std::string_view rest = text.substr(at, kLongest);
    std::size_t name = 1;
    if (name < rest.size() && (rest[name] == '/' || rest[name] == '!')) ++name;
    if (name >= rest.size() || !is_ascii_letter(rest[name])) return at;
    while (name < rest.size() && (is_ascii_word(rest[name]) || rest[name] == '-' || rest[name] == ':')) ++name;
    constexpr std::string_view behind_name = " \t/>=";
    if (name >= rest.size() || behind_name.find(rest[name]) == std::string_view::npos) return at;
    char quote = '\0';
    for (; name < rest.size(); ++name) {
        const char c = rest[name];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at + name + 1;
        } else if (c == '<') {
            return at;
        }
    }
    return at;
}

std::size_t entity_end(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 32;  // bytes; HTML's longest name has 31
    std::size_t end = at + 1;
    if (end < text.size() && text[end] == '#') ++end;
    const std::size_t name = end;
    while (end < text.size() && end - at < kLongest && (is_ascii_letter(text[end]) || is_ascii_digit(text[end]))) ++end;
    return end > name && end < text.size() && text[end] == ';' ? end + 1 : at;
}

std::size_t link_target_end(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 2048;  // bytes
    const std::string_view rest = text.substr(at, kLongest);
    if (rest.starts_with("][")) {
        const std::size_t end = rest.find(']', 2);
        return end == std::string_view::npos ? at : at + end + 1;
    }
    if (!rest.starts_with("](")) return at;
    std::size_t depth = 0;
    for (std::size_t i = 1; i < rest.size(); ++i) {
        if (rest[i] == ']' && rest.substr(i + 1).starts_with('(')) return at;  // the next link
        if (rest[i] == '(') ++depth;
        if (rest[i] == ')' && --depth == 0) return is_target(rest.substr(2, i - 2)) ? at + i + 1 : at;
    }
    return at;
}

std::size_t aozora_end(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 256;  // bytes
    const std::string_view rest = text.substr(at, kLongest);
    if (rest.starts_with("［＃")) {
        const std::size_t end = rest.find("］");
        return end == std::string_view::npos ? at : at + end + std::string_view("］").size();
    }
    constexpr std::string_view open = "《", close = "》";
    if (!rest.starts_with(open) || at == 0) return at;
    std::size_t before = at;
    const Script base = text::script_of(text::previous_code_point(text, before));
    if (base == Script::space || base == Script::punctuation || base == Script::symbol) return at;
    const std::size_t end = rest.find(close);
    if (end == std::string_view::npos || end == open.size()) return at;
    for (std::size_t i = open.size(); i < end;) {
        const char32_t c = text::next_code_point(rest, i);
        const Script script = text::script_of(c);
        if (script != Script::hiragana && script != Script::katakana && c != U'・' && c != U'　') return at;
    }
    return at + end + close.size();
}

std::string_view masking_element(std::string_view text, std::size_t at) {
    static constexpr std::array<std::string_view, 7> names = {"code", "pre", "script", "style", "rt", "rp", "kbd"};
    std::string name;
    for (std::size_t i = at + 1; i < text.size() && is_ascii_letter(text[i]) && name.size() < 8; ++i)
        name += static_cast<char>(text[i] | 0x20);
    const auto* const found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::string_view() : *found;
}

}  // namespace yakugo::check
