// SPDX-License-Identifier: Apache-2.0
// What the confidence of a suggestion is computed from.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace yakugo::mine {

/// Each is 0 to 1. The first eight say how the English was made; a suggestion has one of them.
enum class Hint {
    person,       ///< katakana with middle dots that read as somebody's name
    part,         ///< a part of such a name, by itself or before a person's title
    word,         ///< other katakana
    headed,       ///< a name with a head of heads.tsv: ミシガン大学
    composed,     ///< words of the dictionary in a row: ブースト段階
    designation,  ///< katakana beside Latin letters or digits: F/A-18ホーネット
    expansion,    ///< an acronym's words, by the dictionary: 地位協定(SOFA)
    spelt_out,    ///< ... by words of the dictionary whose initials spell it
    spelling,     ///< probability of the spelling among its rivals
    margin,       ///< its lead over the next one
    made,    ///< share of the katakana parts that no dictionary has; half where it has the English under other katakana
    common,  ///< how common the rarest spelt word is: bits of its frequency / 15
    outbid,  ///< by how much a spelling of the same sound is more common: 0 not, 1 five bits
    whole,   ///< the dictionary has the Japanese as a whole with this English
    everyday,  ///< EDICT calls the katakana a word of everyday use; of a longer term: that is written small
    ordinary,  ///< of katakana by themselves: EDICT has them as a word that is written small
    known,     ///< ... MeCab has them as one word that is no name
    capital,   ///< share of the English words that begin with a capital
    place,     ///< ENAMDICT calls it a place
    backed,    ///< share of the parts that evidence of the post supports
    stands,    ///< the English stands in the post
    rival,     ///< confidence of the best evidenced pair of this Japanese
    titled,    ///< a person's title follows
    quoted,    ///< stands in 「」 or 『』
    embedded,  ///< wherever it stands, it is a part of a longer word: 1 its beginning, 0.5 its end
    frequent,  ///< how often it stands in the post: 0 once, 1 eight times or more
    credit,    ///< stands in credits only
    words,     ///< number of English words: 0 one, 1/3 two, ...
    length,    ///< of the katakana: 0 two characters, 1 ten
    coverage,  ///< share of the acronym's letters that the words account for
    ordered,   ///< the words come in the order of the Japanese
    inside,  ///< of katakana: stands only inside longer terms that have their own English: リーパー of MQ-9リーパー
    plain,       ///< of katakana that are words: how many everyday words its rarest English word means, 1 eight or more
    small_head,  ///< a name with a head that English writes small: アイアン・ドーム計画, Iron Dome program
    generic,     ///< how many dictionary entries the English translates: 0 none, 1 a hundred; of a name 0
    made_name,   ///< `made` of a person's name
};
inline constexpr std::size_t kHints = 36;
using Hints = std::array<double, kHints>;
std::string_view name(Hint hint);

inline double& at(Hints& hints, Hint hint) {
    return hints[static_cast<std::size_t>(hint)];
}
inline double at(const Hints& hints, Hint hint) {
    return hints[static_cast<std::size_t>(hint)];
}

}  // namespace yakugo::mine
