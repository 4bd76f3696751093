// SPDX-License-Identifier: Apache-2.0
// How like two pairs are that are not one concept, to a person who wonders whether they are one.
//
// Likeness is sqrt(J * E), 0 to 1. J, of the Japanese: 1 - d / n, where d is the edit distance (Levenshtein 1966) of the
// link forms and n the length of the longer one, in characters; 1/2 at least where one of them only reads an acronym's
// words. E, of the English: 1 where the link forms are one; 0.9 for an acronym and its expansion; else Dice's
// coefficient (Dice 1945) of the words but for small ones, where a word spelt otherwise (one letter in five or six, two
// in seven or more, the first one never) counts 1 - d / n. Where each has a word that the other lacks, E is 0: the 5th
// Fleet is not the 7th Fleet, and what has nothing in common in one language is nobody's question.
//
//     reason       what it takes                                                         example
//     spelling     the same words, of which one may be spelt otherwise, and the same      ヘグゼス, ヘグセス = Hegseth
//                  Japanese, or katakana of four letters or more that differs by one or   マンサー = Mansoor,
//                  two; or one word spelt otherwise, and J of 1/2                         マンスール = Mansour
//     short form   an acronym and its expansion; or Japanese that leaves characters out   国防省, 国防総省
//     part         the Japanese of one is or holds the other's                            CCA, CCA program
//     head         the Japanese ends alike                                                連携戦闘機, 協働型戦闘機 = CCA
//
// A part or head is too general, unless J is 3/4 or more, where its English is no name and a single word, or what the
// other's ends with: fighter of stealth fighter, drug of drug lord.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::store {

/// A pair, made ready to be compared with many.
struct Compared {
    Compared(std::string ja_surface, std::string en_surface);

    std::string ja, en;
    std::string ja_form, en_form;    ///< link forms
    std::u32string letters;          ///< of ja_form
    std::vector<std::string> words;  ///< of en_form, in small letters
    bool is_katakana = false;        ///< ja, of four letters or more
};

struct Likeness {
    std::string_view reason = {};  ///< empty: they are not alike
    double value = 0;
};

Likeness likeness(const Compared& a, const Compared& b);

/// Edit distance of two texts, or `most` + 1 where it is greater. Cost: the product of their lengths.
template <class Text>
std::size_t edit_distance(const Text& a, const Text& b, std::size_t most);

}  // namespace yakugo::store
