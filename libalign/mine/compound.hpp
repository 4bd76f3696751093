// SPDX-License-Identifier: Apache-2.0
// Where Japanese noun compounds begin and end.
#pragma once

#include "libalign/link/linker.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace yakugo::mine {

/// Tokens [begin, end) of a JapaneseText.
struct TokenRange {
    std::size_t begin = 0, end = 0;
    bool empty() const noexcept { return begin >= end; }
};
inline ByteRange bytes(const link::JapaneseText& japanese, TokenRange tokens) {
    return {japanese.tokens[tokens.begin].range.begin, japanese.tokens[tokens.end - 1].range.end};
}

inline std::string_view surface(const link::JapaneseText& japanese, std::size_t token) {
    return slice(japanese.text, japanese.tokens[token].range);
}

/// A suffix that counts (助数詞): 機 of 3機.
inline bool is_counter(const text::JapaneseToken& token) {
    return token.detail == text::NounDetail::counter;
}

/// A suffix that English does not say: 州 of カリフォルニア州, 氏 of a name.
inline bool is_silent(const text::JapaneseToken& token) {
    return token.detail == text::NounDetail::place_suffix || token.detail == text::NounDetail::person_suffix;
}

/// A country by MeCab's dictionary.
inline bool is_country(const text::JapaneseToken& token) {
    return token.detail == text::NounDetail::country;
}

/// Whether a token follows the one before without a gap; false where there is no such token.
inline bool touches(const link::JapaneseText& japanese, std::size_t token) {
    return token > 0 && token < japanese.tokens.size() &&
           japanese.tokens[token - 1].range.end == japanese.tokens[token].range.begin;
}

/// II, IV, XI; a single letter is rather the beginning of a designation.
bool is_numeral(std::string_view surface);

/// ・ and hyphens, which join the words of a compound.
bool is_joint(std::string_view surface);

inline constexpr std::size_t kLongestCompound = 16;  // tokens

/// Whether a token can stand inside a noun compound: nouns but pronouns, dependent and adverbial ones; prefixes; ・ and hyphens.
bool in_compound(const link::JapaneseText& japanese, std::size_t token);
/// Whether a compound may begin with it: not with a suffix, a joint, or a prefix that only points (同, 各, 約, 元, 前).
bool may_begin(const link::JapaneseText& japanese, std::size_t token);

/// Maximal noun compounds, without what may not begin or end one.
std::vector<TokenRange> compounds(const link::JapaneseText& japanese);

/// Where the compound begins that ends before token `end`, with what stands in quotes before a suffix: 「もがみ」型護衛艦; `end`
/// where there is none.
std::size_t compound_begin(const link::JapaneseText& japanese, std::size_t end);

/// The tokens that end at byte `end` and begin at or behind byte `begin`; empty where no token ends there.
TokenRange tokens_ending_at(const link::JapaneseText& japanese, std::size_t begin, std::size_t end);

/// The tokens that these bytes cover exactly; empty where a token sticks out.
TokenRange tokens_of(const link::JapaneseText& japanese, ByteRange range);

}  // namespace yakugo::mine
