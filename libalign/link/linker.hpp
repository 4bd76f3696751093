// SPDX-License-Identifier: Apache-2.0
// Which words of a Japanese text can mean which words of an English one, and why.
#pragma once

#include "libalign/lexicon/lexicon.hpp"
#include "libalign/link/analysis.hpp"
#include "libalign/link/phrase_index.hpp"
#include "libalign/translit/model.hpp"

#include <cstddef>
#include <vector>

namespace yakugo::link {

enum class LinkKind { lexicon, sound, verbatim, number };

/// The Japanese bytes and the English tokens [en_begin, en_end) can mean the same. `score` is 0 to 1.
struct Link {
    ByteRange ja;
    std::size_t en_begin = 0, en_end = 0;
    LinkKind kind = LinkKind::lexicon;
    double score = 0;
};

/// What a language pair knows: tokenisers, dictionary, sound. One object is for one thread at a time (its tokenisers
/// are); a copy shares the files and may be used by another thread.
struct Resources {
    text::JapaneseTokenizer japanese;
    text::EnglishTokenizer english;
    lexicon::Lexicon lexicon;
    translit::Model sound;
};

/// All links between two texts, by kind: a Japanese word or compound whose gloss stands in the English (lexicon; proper nouns
/// also by adjective: メキシコ - Mexican), katakana that sounds like one to four words (sound, at least kLeastSound), the same Latin
/// word (verbatim), the same quantity (number). One place may have many links: choosing is the caller's work.
/// Sorted by Japanese place, then English place. Time grows with the product of katakana runs and English words.
std::vector<Link> find_links(const JapaneseText& japanese, const EnglishText& english, const Resources& resources);

inline constexpr double kLeastSound = 0.3;

}  // namespace yakugo::link
