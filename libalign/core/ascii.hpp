// SPDX-License-Identifier: Apache-2.0
// Letters and digits of ASCII without regard to the locale: names of markup, of files and of hosts, designations.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace yakugo {

constexpr bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_ascii_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
constexpr bool is_ascii_lower(char c) {
    return c >= 'a' && c <= 'z';
}
constexpr bool is_ascii_letter(char c) {
    return is_ascii_upper(c) || is_ascii_lower(c);
}

/// Whether `count` digits stand from the byte `at` on.
inline bool ascii_digits_at(std::string_view text, std::size_t at, std::size_t count) {
    if (at > text.size() || count > text.size() - at) return false;
    const std::string_view part = text.substr(at, count);
    return std::all_of(part.begin(), part.end(), is_ascii_digit);
}

/// Of names of variables, entities and attributes.
constexpr bool is_ascii_word(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '_';
}

/// A capital in lower case, any other byte as it is.
constexpr char ascii_lower(char c) {
    return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

/// A small letter as a capital, any other byte as it is.
constexpr char ascii_upper(char c) {
    return is_ascii_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

/// Whether there is a digit.
inline bool has_ascii_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_ascii_digit);
}

/// "Fort irwin" -> "Fort Irwin": the first letter of each word, after a space, as a capital.
inline std::string ascii_capitalized(std::string words) {
    bool begins = true;
    for (char& c : words) {
        if (begins) c = ascii_upper(c);
        begins = c == ' ';
    }
    return words;
}

inline std::string ascii_lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = ascii_lower(c);
    return out;
}

/// Equal but for capitals of ASCII.
inline bool ascii_equal(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

}  // namespace yakugo
