// SPDX-License-Identifier: Apache-2.0
// What the match profiles make of one character.
#pragma once

#include "libalign/text/normalize.hpp"

#include <string>

namespace yakugo::text {

/// True for U+30FB and the other dots that stand between Japanese words: · • ‧ ∙ ⋅.
bool is_middle_dot(char32_t code_point);
/// True for hyphens, dashes and minus signs of any length, but not for the wave dashes 〜 〰 nor the long vowel mark ー.
bool is_dash(char32_t code_point);
/// True for apostrophes and single quotes that a reader takes for one another: ' ’ ‘ ‛ ʼ ′.
bool is_apostrophe(char32_t code_point);

/// The character before NFKC, which would turn a few into a space and an accent (´ meant as an apostrophe).
char32_t fold_before_nfkc(char32_t code_point, Profile profile);
/// What stands for `code_point`, a character of NFKC text, in `profile`: nothing, one code point or several.
std::u32string fold(char32_t code_point, Profile profile);

}  // namespace yakugo::text
