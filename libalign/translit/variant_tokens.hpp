// SPDX-License-Identifier: Apache-2.0
// Katakana as the comparison of spellings sees them: morae with what stands beside them.
#pragma once

#include "libalign/translit/spelling.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yakugo::translit {

/// A mora (a kana with its small kana, 11 bits: symbol and small_column()) and, in four bits above, its surroundings where they
/// matter: the vowel before a vowel or ー (エイ and エー are one sound, アイ and アー two), the consonant behind ッ and ン. 0 is the
/// boundary of two words.
using Token = std::uint16_t;
inline constexpr Token kBoundary = 0;
inline constexpr std::size_t kTokens = 1U << 15;
constexpr Token mora_of(Token token) {
    return token & 0x7FF;
}

inline constexpr std::size_t kConsonants = std::size_t{26} * 3, kVowels = 6;
/// What a token sounds like: numbers of names that consonant_name() and vowel_name() tell. ヴァ is v and a, シェ sh and e.
struct Sound {
    std::uint8_t consonant = 0, vowel = 0;
    friend bool operator==(Sound, Sound) = default;
};
Sound sound(Token token);

/// "ヴァ", "・", "エ+ー" (ー after a mora in e), "ッ+k"; the form of seeds/translit/variants.tsv, and back again.
std::string token_name(Token token);
std::optional<Token> parse_token(std::string_view name);
/// The mora alone, without its surroundings.
std::string mora_name(Token token);
std::string consonant_name(std::size_t consonant);  ///< "k", "ky", "sh"; "-" for none
std::optional<std::uint8_t> parse_consonant(std::string_view name);
std::string vowel_name(std::size_t vowel);  ///< "a", "i", "u", "e", "o", "-"
std::optional<std::uint8_t> parse_vowel(std::string_view name);

enum class Place : std::uint8_t { start, inside, end };  ///< of a word; a word of one mora is a start
inline constexpr std::size_t kPlaces = 3;
std::string_view place_name(Place place);
std::optional<Place> parse_place(std::string_view name);

/// A spelling as tokens, with a boundary between two words. Only the first `size` entries hold anything.
struct Tokens {
    static constexpr std::size_t kMax = 2 * kMaxSymbols;
    std::array<Token, kMax> token;
    std::array<Place, kMax> place;
    /// The mora that this one and the one before would be if this were a small kana (ウイ: ウィ); 0 where there is none.
    std::array<Token, kMax> joined;
    std::size_t size = 0;
    std::size_t morae = 0;  ///< size less the boundaries
};
void tokenise(const Spelling& spelling, Tokens& out);

}  // namespace yakugo::translit
