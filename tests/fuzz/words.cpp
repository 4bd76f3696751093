// SPDX-License-Identifier: Apache-2.0
// Japanese and English words of any text.
#include "libalign/text/english.hpp"
#include "libalign/text/japanese.hpp"
#include "tests/fuzz/target.hpp"

namespace yakugo::fuzz {

namespace {

template <class Token>
void check(std::string_view text, const std::vector<Token>& tokens) {
    std::vector<ByteRange> ranges;
    for (const Token& token : tokens) {
        expect(!token.range.empty(), "a word has letters");
        ranges.push_back(token.range);
    }
    expect_ranges(text, ranges);
}

void run_words(std::string_view bytes) {
    static const text::JapaneseTokenizer japanese;
    static const text::EnglishTokenizer english;
    const std::string text = valid_text(bytes);
    const auto japanese_words = japanese.tokenize(text);
    check(text, japanese_words);
    for (const auto& word : japanese_words) expect_text(word.base);
    const auto english_words = english.tokenize(text);
    check(text, english_words);
    for (const auto& word : english_words) {
        expect_text(word.lower);
        expect_text(word.stem);
        expect_text(text::singular(word.lower));
    }
}

const Register words_target("words", run_words);

}  // namespace

}  // namespace yakugo::fuzz
