// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/http/base64.hpp"

#include "glossary/review/http/answer.hpp"

#include <fmt/core.h>

#include <cstdint>

namespace yakugo::review::http {

namespace {

// RFC 4648, table 1; 64 where the character is none of them.
std::uint32_t value_of(char c) {
    if (c >= 'A' && c <= 'Z') return static_cast<std::uint32_t>(c - 'A');
    if (c >= 'a' && c <= 'z') return static_cast<std::uint32_t>(c - 'a') + 26;
    if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0') + 52;
    return c == '+' ? 62 : c == '/' ? 63 : 64;
}

}  // namespace

std::string read_base64(std::string_view text, std::string_view name) {
    if (text.size() % 4 != 0)
        throw Refusal(400, fmt::format("{}: expected base64 with padding, found {} characters", name, text.size()));
    std::size_t size = text.size();
    for (int i = 0; i < 2 && size > 0 && text[size - 1] == '='; ++i) --size;
    std::string out;
    out.reserve(size / 4 * 3 + 2);
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const std::uint32_t value = value_of(text[i]);
        if (value == 64) throw Refusal(400, fmt::format("{}: character {} is not of base64", name, i + 1));
        bits = (bits << 6U) | value;
        if (i % 4 == 0) continue;
        // Six bits more than whole bytes after the second character of four, four after the third, none after the last.
        const auto over = static_cast<std::uint32_t>(6 - 2 * (i % 4));
        out += static_cast<char>((bits >> over) & 0xFFU);
    }
    return out;
}

}  // namespace yakugo::review::http
