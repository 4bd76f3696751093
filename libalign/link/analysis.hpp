// SPDX-License-Identifier: Apache-2.0
// A Japanese and an English text, each taken apart once for everything that compares them.
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/link/quantity.hpp"
#include "libalign/text/english.hpp"
#include "libalign/text/japanese.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace yakugo::link {

/// All ranges are bytes of `text`, which the caller keeps alive.
struct JapaneseText {
    std::string_view text;
    std::vector<text::JapaneseToken> tokens;
    /// Words that are spelt by their sound: maximal katakana runs, ・ and = between katakana inside (アル=バグダーディ), and names in
    /// hiragana, which stand alone in quotation marks: 護衛艦「いずも」.
    std::vector<ByteRange> katakana;
    std::vector<ByteRange> latin;  ///< runs of Latin letters and digits with a letter in them: F-35A, RC-135V/W, D.C.
    std::vector<Quantity> quantities;
};

struct EnglishText {
    std::string_view text;
    std::vector<text::EnglishToken> tokens;
    std::vector<Quantity> quantities;
};

/// An English word that a dictionary has: no number, no function word, nothing that is written in capitals.
inline bool is_common_word(const text::EnglishToken& token) {
    return token.word && !token.number && !token.upper && !token.function;
}

JapaneseText analyse_japanese(std::string_view text, const text::JapaneseTokenizer& tokenizer);
EnglishText analyse_english(std::string_view text, const text::EnglishTokenizer& tokenizer);

/// Maximal katakana runs of a text, parts joined by ・ or = included.
std::vector<ByteRange> katakana_runs(std::string_view text);
/// Hiragana, two to eight, that stand alone in quotation marks, as the names of ships do.
std::vector<ByteRange> hiragana_names(std::string_view text);
/// The parts of a run between its middle dots.
std::vector<ByteRange> katakana_parts(std::string_view text, ByteRange run);
/// Maximal runs of Latin letters and digits that hold a letter; inner - / . & and ' belong to the run, spaces do not.
std::vector<ByteRange> latin_runs(std::string_view text);
/// Latin runs that stand in a row, one space between each, as one phrase ("Claudia Sheinbaum"): indices [begin, end) of `latin`.
struct LatinPhrase {
    std::size_t begin, end;
    ByteRange range;
};
std::vector<LatinPhrase> latin_phrases(const JapaneseText& japanese);

}  // namespace yakugo::link
