// SPDX-License-Identifier: Apache-2.0
// Where the words of a Japanese text begin and end, as far as anybody asks.
#pragma once

#include "libalign/text/japanese.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// MeCab's words of a text, sentence by sentence and only of those that are asked about. Remembers the last few, so ask from left to
/// right. For one thread; both arguments must outlive it.
class Words {
public:
    Words(std::string_view text, const text::JapaneseTokenizer& tokenizer) : text_(text), tokenizer_(&tokenizer) {}

    /// The words that meet at a byte: either may be null at the end of a sentence, and both are one where it lies inside of a word.
    struct Joint {
        const text::JapaneseToken* before = nullptr;
        const text::JapaneseToken* after = nullptr;
        bool splits() const { return before != after || before == nullptr; }
    };
    /// Requires 0 < at < size of the text, at the beginning of a character. Ranges are of the text.
    Joint joint(std::size_t at);
    /// The words from `begin` to the end of their sentence; empty where none begins there.
    std::span<const text::JapaneseToken> from(std::size_t begin);

private:
    struct Sentence {
        std::size_t begin = 0, end = 0;
        std::vector<text::JapaneseToken> tokens;
    };

    const Sentence& sentence_of(std::size_t byte);

    std::string_view text_;
    const text::JapaneseTokenizer* tokenizer_;
    std::vector<std::size_t> ends_;  // of the sentences as far as they are known
    std::array<Sentence, 2> cache_;
    std::size_t oldest_ = 0;
};

}  // namespace yakugo::check
