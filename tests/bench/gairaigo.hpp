// SPDX-License-Identifier: Apache-2.0
// The list of loanwords: gairaigo.csv, katakana,origin,meaning,language, whose rows also give the romaji behind the katakana.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::bench {

struct Loanword {
    std::vector<std::string> katakana;  ///< the spellings that are katakana alone
    std::vector<std::string> origin;    ///< words of the origin, folded; remo(te) con(trol) gives remote and control
    std::vector<std::string> variants;  ///< the same words without what was cut off, and joined
    std::vector<std::string> romaji;    ///< words of the katakana's romaji, folded
    std::vector<std::string> meaning;   ///< words of the meaning, folded, but for romaji and what says nothing alone
    std::string language;
};

/// Throws InputError where the file cannot be opened. Rows with too few fields are passed over.
std::vector<Loanword> read_gairaigo(const std::string& path);

/// Whether two folded words look alike: at most half of the longer one's letters differ, or one begins the other.
bool look_alike(std::string_view a, std::string_view b);

/// Whether the word looks like one of the origin's.
bool is_cognate(const Loanword& loan, std::string_view word);

/// From French, German or Dutch.
bool is_continental(const Loanword& loan);

/// English that is not said so in English (wasei): some word of the origin looks like no word of the meaning. The file does not
/// mark them.
bool is_made_in_japan(const Loanword& loan);

}  // namespace yakugo::bench
