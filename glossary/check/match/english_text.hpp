// SPDX-License-Identifier: Apache-2.0
// The words of English text as terms are compared by them.
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/text/english.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// What the capitals of a word are: fighter and 35, Iron, UAV and F (one letter is all of them), iPhone.
enum class Capitals { none, first, all, mixed };

/// A word, a part of a designation (F-35A has two) or a sign that is no hyphen between words.
struct EnglishWord {
    ByteRange range;    ///< of the text; a possessive 's is outside
    std::string cased;  ///< singular, without the stops of abbreviations: UAV of UAVs and U.A.V.'s
    std::string
        lower;  ///< `cased` by Profile::match_en; of a word in capitals the singular as well: fighter of FIGHTERS
    Capitals capitals = Capitals::none;
    bool sign = false;
    bool begins = true,
         ends = true;  ///< whether a token of EnglishTokenizer does so there: 35A does not begin one in F-35A
};

/// All of them in order. Hyphens and slashes that touch a word on either side are left out, like white space: "man-of-war" has three
/// words, "A - B" has a sign.
std::vector<EnglishWord> english_words(std::string_view text, const text::EnglishTokenizer& tokenizer);

/// Whether english_words() would find nothing in it but ASCII words, spaces, hyphens and slashes between them.
bool is_simple_english(std::string_view text);

/// What english_words() makes of one word of simple text, its place aside.
EnglishWord english_word(std::string_view word);
/// What the capitals of EnglishWord::cased are, as far as they are ASCII.
Capitals capitals_of(std::string_view cased);

}  // namespace yakugo::check
