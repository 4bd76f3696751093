// SPDX-License-Identifier: Apache-2.0
// The words of two texts, each counted once a sentence.
#pragma once

#include "libalign/bitext/bead.hpp"
#include "libalign/bitext/known_terms.hpp"
#include "libalign/bitext/lists.hpp"
#include "libalign/bitext/measure.hpp"
#include "libalign/bitext/text.hpp"
#include "libalign/link/linker.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace yakugo::bitext {

/// What sort of word it is: each sort finds its counterpart with another likelihood.
enum class WordKind : std::uint8_t { function, word, name, number, latin, katakana, compound };
inline constexpr std::size_t kWordKinds = 7;

/// Number of a different word of one text.
using Word = std::uint32_t;

struct WordForm {
    /// English: the stem. Japanese: the dictionary form, and "=" with the English stem of a word in Latin letters. Of
    /// both: "#" and a number, "#m" and a month, "!" and the number of a known term, "~" and a measure with its
    /// dimension, value and tolerance.
    std::string key;
    WordKind kind = WordKind::word;
    std::string surface;   ///< as it stood first: for its sound
    Measure measure = {};  ///< if the word is a measure
};

/// The words of one text.
struct Vocabulary {
    std::vector<WordForm> words;
    Lists<Word> sentences;        ///< the different words of each, ascending
    Lists<std::uint32_t> places;  ///< the sentences of each word, ascending
};

/// What words are read with.
struct Sources {
    const link::Resources& resources;
    const Units& units;
    const KnownTerms& known;
};

/// Japanese words are MeCab's, and compounds of them that the dictionary has; Latin words and numbers in Japanese text
/// are read as in English. Known terms are words of both.
Vocabulary japanese_vocabulary(const Text& text, const Sources& sources);
Vocabulary english_vocabulary(const Text& text, const Sources& sources);

/// Some of the sentences, counted from the first of them, and their words, which must be `words`, ascending: the first
/// of these becomes word 0.
Vocabulary part_of(const Vocabulary& vocabulary, Span sentences, const std::vector<Word>& words);

}  // namespace yakugo::bitext
