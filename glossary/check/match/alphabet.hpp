// SPDX-License-Identifier: Apache-2.0
// The characters that occur in keys, numbered by how often they do.
#pragma once

#include "glossary/check/match/automaton.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace yakugo::check {

/// One code point of UTF-8 at `at`, which is moved behind it. Never reads beyond `end`; what is cut off there comes out as some other character.
inline char32_t decode(const char*& at, const char* end) {
    const auto byte = [&](int i) { return static_cast<char32_t>(static_cast<unsigned char>(at[i])); };
    const char32_t lead = byte(0);
    const std::ptrdiff_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t c = lead;
    if (end - at < length) {
        at = end;
        return 0xFFFD;
    }
    if (length == 2) c = (lead & 0x1F) << 6 | (byte(1) & 0x3F);
    if (length == 3) c = (lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    if (length == 4) c = (lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
    at += length;
    return c;
}

class Alphabet {
public:
    /// Of all code points of a text of valid UTF-8: the keys, one behind the other.
    explicit Alphabet(std::string_view keys);

    Symbol operator()(char32_t c) const { return c < kTable ? table_[c] : find_rare(c); }
    std::size_t memory() const noexcept;

private:
    static constexpr char32_t kTable = 0x10000;  // the BMP

    Symbol find_rare(char32_t c) const;

    std::vector<Symbol> table_;                      // 0: in no key
    std::vector<std::pair<char32_t, Symbol>> rare_;  // beyond the BMP, by code point
};

/// Reads the characters of UTF-8 as symbols; positions are bytes of the text.
class CharacterReader {
public:
    CharacterReader(std::string_view text, std::size_t from, const Alphabet& alphabet)
        : alphabet_(&alphabet), begin_(text.data()), at_(text.data() + from), end_(text.data() + text.size()) {}

    bool next(Symbol& symbol) {
        if (at_ == end_) return false;
        symbol = (*alphabet_)(decode(at_, end_));
        return true;
    }
    std::size_t position() const { return static_cast<std::size_t>(at_ - begin_); }

private:
    const Alphabet* alphabet_;
    const char *begin_, *at_, *end_;
};

}  // namespace yakugo::check
