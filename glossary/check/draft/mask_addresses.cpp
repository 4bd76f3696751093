// SPDX-License-Identifier: Apache-2.0
// Addresses, paths, handles.
#include "glossary/check/draft/mask_finders.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>

namespace yakugo::check {
namespace {

// What RFC 3986 lets stand in an address; Japanese text goes on right behind it.
bool is_address_character(char c) {
    static constexpr std::array<bool, 128> kTable = [] {
        std::array<bool, 128> table{};
        constexpr std::string_view signs = "-._~:/?#[]@!$&'()*+,;=%";
        for (std::size_t i = 0; i < table.size(); ++i) {
            const char c = static_cast<char>(i);
            table[i] = is_ascii_letter(c) || is_ascii_digit(c) || signs.find(c) != std::string_view::npos;
        }
        return table;
    }();
    const auto byte = static_cast<unsigned char>(c);
    return byte < kTable.size() && kTable[byte];
}

// What no address, path or mail address is without; words have none of them.
bool is_sign_of_address(char c) {
    switch (c) {
        case ':':
        case '@':
        case '/':
        case '\\':
        case '.': return true;
        default: return false;
    }
}

// Without the full stop of the sentence and the bracket that stands round the address.
std::string_view without_stop(std::string_view address) {
    constexpr std::string_view stops = ".,;:!?'*";
    for (;;) {
        if (address.empty()) return address;
        const char last = address.back();
        const auto count = [&](char c) { return std::count(address.begin(), address.end(), c); };
        const bool loose = (last == ')' && count('(') < count(')')) || (last == ']' && count('[') < count(']'));
        if (!loose && stops.find(last) == std::string_view::npos) return address;
        address.remove_suffix(1);
    }
}

bool is_url(std::string_view token) {
    if (token.starts_with("www.") && token.size() > 4 && is_ascii_word(token[4])) return true;
    if (token.starts_with("mailto:")) return true;
    const std::size_t colon = token.find("://");
    if (colon == std::string_view::npos || colon < 2 || colon + 3 >= token.size()) return false;
    return std::all_of(token.begin(), token.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || c == '+' || c == '-' || c == '.';
    });
}

bool is_mail(std::string_view token) {
    const std::size_t at = token.find('@');
    if (at == 0 || at == std::string_view::npos || token.find('@', at + 1) != std::string_view::npos) return false;
    const std::size_t dot = token.find('.', at + 2);
    if (dot == std::string_view::npos || dot + 2 >= token.size()) return false;
    return std::all_of(token.begin(), token.end(), [](char c) {
        return is_ascii_word(c) || c == '.' || c == '@' || c == '-' || c == '+' || c == '%';
    });
}

// ".cpp", ".jpg", ".html5": small letters and digits behind the last dot.
bool has_extension(std::string_view name) {
    constexpr std::size_t kLongest = 5;
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return false;
    const std::string_view extension = name.substr(dot + 1);
    return extension.size() >= 2 && extension.size() <= kLongest && is_ascii_letter(extension[0]) &&
           std::all_of(extension.begin(), extension.end(),
                       [](char c) { return is_ascii_lower(c) || is_ascii_digit(c); });
}

// F/A-18, km/h, 10/12 and and/or are no paths; Node.js and Amazon.com are names.
bool is_path(std::string_view token) {
    const std::size_t slash = token.find('/');
    const bool rooted = token.starts_with('/') || token.starts_with("./") || token.starts_with("../") ||
                        token.starts_with("~/") ||
                        (token.size() > 3 && is_ascii_letter(token[0]) && token.substr(1, 2) == ":\\");
    if (rooted) return token.size() > 3 && (token.find('/', slash + 1) != std::string_view::npos || token[1] == ':');
    if (!has_extension(token) || token.find(':') != std::string_view::npos) return false;
    if (slash != std::string_view::npos) return true;
    return token.find('_') != std::string_view::npos && is_ascii_word(token[0]);
}

}  // namespace

std::size_t address_run_end(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 4096;  // bytes; longer ones are data
    const std::size_t limit = std::min(text.size(), at + kLongest);
    while (at < limit && (is_address_character(text[at]) || text[at] == '\\')) ++at;
    return at;
}

std::size_t address_end(std::string_view text, std::size_t at) {
    const std::size_t end = address_run_end(text, at);
    const std::string_view run = text.substr(at, end - at);
    if (std::none_of(run.begin(), run.end(), is_sign_of_address)) return at;
    const std::string_view token = without_stop(run);
    const bool found = !token.empty() && (is_url(token) || is_mail(token) || is_path(token));
    return found ? at + token.size() : at;
}

std::size_t handle_end(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongestHandle = 15;  // characters, as X has it
    constexpr std::size_t kLongestTag = 140;    // bytes
    std::size_t behind = at;
    if (at > 0) {
        std::size_t before = at;
        const text::Script script = text::script_of(text::previous_code_point(text, before));
        if (script != text::Script::space && script != text::Script::punctuation) return at;
    }
    const char32_t mark = text::next_code_point(text, behind);
    std::size_t end = behind;
    if (mark == U'@' || mark == U'＠') {
        while (end < text.size() && is_ascii_word(text[end])) ++end;
        const std::size_t length = end - behind;
        return length > 2 && length <= kLongestHandle && !is_ascii_digit(text[behind]) ? end : at;
    }
    if (mark != U'#' && mark != U'＃') return at;
    bool letters = false;
    while (end < text.size() && end - behind < kLongestTag) {
        std::size_t next = end;
        const char32_t c = text::next_code_point(text, next);
        const text::Script script = text::script_of(c);
        const bool letter = script == text::Script::kanji || script == text::Script::hiragana ||
                            script == text::Script::katakana || script == text::Script::latin;
        if (!letter && script != text::Script::digit && c != U'_') break;
        letters = letters || letter;
        end = next;
    }
    return letters ? end : at;
}

}  // namespace yakugo::check
