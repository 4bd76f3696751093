// SPDX-License-Identifier: Apache-2.0
// English words: tokens, stems, citation forms.
#pragma once

#include "libalign/core/byte_range.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::text {

struct EnglishToken {
    ByteRange range;        ///< in the text that was given
    std::string lower;      ///< profile match_en of the surface, a possessive 's cut off
    std::string stem;       ///< Snowball English stem of `lower`
    bool word = true;       ///< false: punctuation
    bool function = false;  ///< is_function_word(lower)
    bool number = false;    ///< starts with a digit or a currency sign: 1,300  40  2nd  $1.5
    bool capital = false;   ///< first letter is upper case
    bool upper =
        false;  ///< two or more letters, all upper case (a plural or possessive s aside): FTO, SBIs, F-35A, U.S.
};

/// Words and punctuation of English text. Hyphenated words, designations and abbreviations stay one token where they hold
/// a digit or are upper case (F-35A, VMGR-234, U.S., C-130J, F/A-18, RC-135V/W); else they are split at the hyphen
/// (space-based = space, -, based); an ordinary lower-case part is split off in any case (F-35-based = F-35, -, based).
/// A slash holds inside one designation, not between two (F-16, /, F-15). Numbers keep commas and decimal points. Japanese
/// runs are one word each, and part from Latin ones without a space. Remembers the texts that it was asked for last; one object is for one thread
/// at a time.
class EnglishTokenizer {
public:
    EnglishTokenizer();
    ~EnglishTokenizer();
    EnglishTokenizer(const EnglishTokenizer& other);
    EnglishTokenizer(EnglishTokenizer&&) noexcept;
    EnglishTokenizer& operator=(EnglishTokenizer&&) noexcept;

    std::vector<EnglishToken> tokenize(std::string_view text) const;
    /// Snowball (Porter 2) stem of a lower-case word.
    std::string stem(std::string_view lower) const;

private:
    std::vector<EnglishToken> parse(std::string_view text) const;

    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Articles, prepositions, pronouns, auxiliaries, conjunctions: words that neither begin nor end a term.
bool is_function_word(std::string_view lower);

/// flew, taken, led: the past tense or participle of an irregular verb, where it is not spelt like a noun (cut, shot).
bool is_irregular_past(std::string_view lower);

/// The singular of a lower- or mixed-case English noun (fighters -> fighter, bodies -> body, women -> woman, SBIs -> SBI);
/// the word itself where it is singular or unknown (series, Texas by its -as, TASS, class).
std::string singular(std::string_view noun);

}  // namespace yakugo::text
