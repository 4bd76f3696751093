// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/draft/po_text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace yakugo::check {
namespace {

unsigned digit_of(char c) {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
    return c >= 'A' && c <= 'F' ? static_cast<unsigned>(c - 'A') + 10 : 16;
}

// What a backslash and the characters behind it stand for, and how many bytes they are.
std::pair<std::string, std::size_t> unescaped(std::string_view rest) {
    constexpr std::string_view letters = "ntrabfv\"\\", characters = "\n\t\r\a\b\f\v\"\\";
    if (rest.size() < 2) return {std::string(rest), rest.size()};
    if (rest[1] == '\n') return {"", 2};
    if (const std::size_t at = letters.find(rest[1]); at != std::string_view::npos)
        return {std::string(1, characters[at]), 2};
    const bool hex = rest[1] == 'x';
    const unsigned base = hex ? 16 : 8;
    std::size_t end = hex ? 2 : 1;
    unsigned value = 0;
    for (; end < rest.size() && (hex || end < 4) && digit_of(rest[end]) < base; ++end)
        value = (value * base + digit_of(rest[end])) & 0xFFU;
    if (end == 1) return {std::string(rest.substr(0, 1)), 1};
    return {std::string(1, static_cast<char>(static_cast<unsigned char>(value))), end};
}

}  // namespace

std::size_t add_po_text(const SourceFile& file, ByteRange range, std::string& text, markup::Origin& origin) {
    constexpr std::size_t kLongestEscape = 256;  // bytes: \x with as many digits as one likes
    const std::string_view all = std::string_view(file.text).substr(0, range.end);
    std::size_t at = range.begin;
    while (at < all.size() && all[at] != '"' && all[at] != '\n') {
        std::size_t end = at;
        while (end < all.size() && all[end] != '"' && all[end] != '\\' && all[end] != '\n') ++end;
        if (end > at) {
            text += all.substr(at, end - at);
            origin.append(file.origin, {at, end});
            at = end;
            continue;
        }
        const auto [character, size] = unescaped(all.substr(at, kLongestEscape));
        text += character;
        origin.add(character.size(), file.origin.file({at, at + size}));
        at += size;
    }
    return at;
}

}  // namespace yakugo::check
