// SPDX-License-Identifier: Apache-2.0
// Places where a term of the source is no word to be rendered: code, and names that stay in English.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "libalign/core/byte_range.hpp"
#include "libalign/core/language.hpp"
#include "libalign/lexicon/lexicon.hpp"
#include "libalign/text/english.hpp"

#include <string_view>

namespace yakugo::check {

/// Whether an English term at `range` is part of what is written in signs (`branch`, logrecord-attributes, *string*), or whether the target has it
/// with the word before or behind it, letter by letter: Xcode Command Line Tools. The signs of tags are none, nor are brackets round what
/// the target has not: "<b>Transaction</b>", "[Revoked]".
bool is_kept_english(const Text& source, ByteRange range, std::string_view target);

/// Whether an English word follows "to" as a verb: "to subclass something" need not be a noun in Japanese. "to server: %s", "to Selection": what
/// the dictionary knows as a noun only is one, unless a function word or code stands behind.
bool is_infinitive(std::string_view source, ByteRange range, const lexicon::Lexicon& lexicon,
                   const text::EnglishTokenizer& english);

/// The katakana word that goes on at either end of `range`: ファンクションキー of ファンクション; an empty range where none does.
ByteRange longer_katakana(std::string_view text, ByteRange range);

}  // namespace yakugo::check
