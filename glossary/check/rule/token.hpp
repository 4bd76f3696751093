// SPDX-License-Identifier: Apache-2.0
// What a translation must keep letter by letter: designations, codes, URLs, placeholders; and names in Latin letters.
#pragma once

#include "libalign/core/byte_range.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

struct Token {
    /// designation: begins with a letter and has a digit (F-35A, RC-135V/W, COVID-19); version: 3.12.1; acronym: NATO, U.S.;
    /// word: any other Latin word, also code (git_commit, Sheinbaum).
    enum class Kind { url, email, placeholder, designation, version, acronym, word };
    Kind kind = Kind::word;
    ByteRange range;   ///< of the text that was given
    std::string text;  ///< NFKC, dashes as -, without a plural s of designations and acronyms
    std::string key;   ///< `text` in capitals; of designations and acronyms also without - . and spaces: F35A
};

/// In the order of the text, disjoint; without words where they are not asked for. Linear in the text. "F-35戦闘機と%s" -> F-35, %s
std::vector<Token> find_tokens(std::string_view text, bool with_words = true);

/// `text` as keys are made, letters and digits joined: "the F-35 A" -> "THEF35A"; to look whether a key stands there.
std::string joined_key(std::string_view text);

/// Edits of one character and swaps of two neighbours (optimal string alignment; Damerau 1964), at most `most` + 1.
/// O(a·b). "GBU31", "GBU13" -> 1
std::size_t edits(std::string_view a, std::string_view b, std::size_t most);

}  // namespace yakugo::check
