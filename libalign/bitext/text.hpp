// SPDX-License-Identifier: Apache-2.0
// A whole text as the sentences that are aligned.
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/core/language.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::bitext {

struct Sentence {
    ByteRange range;            ///< in Text::text, without white space round it; empty only with Layout::one_per_line
    std::size_t line = 0;       ///< 1-based line of the file on which it begins
    std::size_t paragraph = 0;  ///< 0-based; a heading or list item is a paragraph of its own
    bool heading = false;       ///< stands alone without a full stop: a heading, a list item, a caption, a byline
};

struct Text {
    std::string source;  ///< the file's name, for messages
    std::string text;    ///< UTF-8
    Language language = Language::en;
    std::vector<Sentence> sentences;  ///< in the order of the text

    std::string_view at(std::size_t sentence) const { return slice(text, sentences[sentence].range); }
};

enum class Layout {
    paragraphs,   ///< prose: paragraphs, headings and list items, each split into sentences
    one_per_line  ///< each line is one sentence, whatever it holds: sentence i is line i + 1, empty lines too
};

/// Splits a text into sentences. In Layout::paragraphs a line is a paragraph, except where the text is wrapped (most
/// of its lines are full: the next word would not have fitted): then the lines between two blank ones are joined
/// before they are split, and a sentence's range may hold line breaks. The marker of a list item ("1. ", ・) stays in
/// its sentence. `utf8` must be valid UTF-8 (text::decode() makes it so); empty and blank texts have no sentences.
/// Linear in the text.
Text read_text(std::string source, std::string utf8, Language language, Layout layout);

/// The language most of the letters are in, a kana or kanji counted as two Latin letters; nothing for a text that is
/// neither Japanese nor in Latin script (a long one in kanji without kana is Chinese), or has no letters.
std::optional<Language> language_of(std::string_view utf8);

}  // namespace yakugo::bitext
