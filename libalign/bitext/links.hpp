// SPDX-License-Identifier: Apache-2.0
// Which words of one text can mean which words of the other.
#pragma once

#include "libalign/bitext/vocabulary.hpp"
#include "libalign/link/linker.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace yakugo::bitext {

/// Why two words can mean the same; of several reasons for one pair the first named counts.
enum class Reason : std::uint8_t {
    known,     ///< the caller says so
    number,    ///< the same number, or month
    measure,   ///< numbers with units that may be one measure, converted
    verbatim,  ///< the same Latin word
    gloss,     ///< the whole of a dictionary gloss
    sound,     ///< katakana and the English word sound alike
    name,      ///< a name of the dictionary of names
    learned,   ///< the two texts themselves say so
    phrase,    ///< one word of a gloss of several
};
inline constexpr std::size_t kReasons = 9;

struct WordLink {
    Word other = 0;
    Reason reason = Reason::gloss;
};

/// For each word of a side the words of the other, ascending.
struct WordLinks {
    Lists<WordLink> of_en, of_ja;
};

/// A pair of words that belong together, in the two vocabularies' numbers.
struct LinkedWords {
    Word en, ja;
    Reason reason;
    friend auto operator<=>(const LinkedWords&, const LinkedWords&) = default;
};

/// All pairs that the dictionary with its acronyms, numbers, measures, Latin letters and known terms give, sorted. Of
/// measures the nearest few.
std::vector<LinkedWords> link_words(const Vocabulary& en, const Vocabulary& ja, const link::Resources& resources);

/// The pairs by word. They may hold a pair several times; the first reason counts.
WordLinks index_links(std::vector<LinkedWords> pairs, std::size_t en_words, std::size_t ja_words);

/// What the index was made from, each pair once, sorted.
std::vector<LinkedWords> pairs_of(const WordLinks& links);

}  // namespace yakugo::bitext
