// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/match/words.hpp"

#include "glossary/check/match/alphabet.hpp"

#include <algorithm>

namespace yakugo::check {
namespace {

// Bytes: 500 characters, as long as sentences are that somebody wrote. What is longer is cut at a comma or space, if it has one.
constexpr std::size_t kLongestSentence = 1500;

std::size_t sentence_end(std::string_view text, std::size_t begin) {
    const char* const start = text.data();
    std::size_t pause = begin;
    for (const char *at = start + begin, *end = start + text.size(); at != end;) {
        const auto before = static_cast<std::size_t>(at - start);
        const char32_t c = decode(at, end);
        const auto behind = static_cast<std::size_t>(at - start);
        if (behind - begin > kLongestSentence) return pause > begin ? pause : before;
        if (c == U'。' || c == U'!' || c == U'?') return behind;
        if (c == U'、' || c == U' ') pause = behind;
    }
    return text.size();
}

}  // namespace

const Words::Sentence& Words::sentence_of(std::size_t byte) {
    for (const Sentence& sentence : cache_) {
        if (sentence.begin <= byte && byte < sentence.end) return sentence;
    }
    while (ends_.empty() || ends_.back() <= byte) {
        ends_.push_back(sentence_end(text_, ends_.empty() ? 0 : ends_.back()));
    }
    const auto end = std::upper_bound(ends_.begin(), ends_.end(), byte);
    Sentence& sentence = cache_[oldest_];
    oldest_ = (oldest_ + 1) % cache_.size();
    sentence.begin = end == ends_.begin() ? 0 : *std::prev(end);
    sentence.end = *end;
    sentence.tokens = tokenizer_->tokenize(text_.substr(sentence.begin, sentence.end - sentence.begin));
    for (text::JapaneseToken& token : sentence.tokens) {
        token.range.begin += sentence.begin;
        token.range.end += sentence.begin;
    }
    return sentence;
}

Words::Joint Words::joint(std::size_t at) {
    const auto word_at = [](const Sentence& sentence, std::size_t byte) -> const text::JapaneseToken* {
        const auto behind = std::upper_bound(
            sentence.tokens.begin(), sentence.tokens.end(), byte,
            [](std::size_t value, const text::JapaneseToken& token) { return value < token.range.begin; });
        if (behind == sentence.tokens.begin()) return nullptr;
        const text::JapaneseToken& token = *std::prev(behind);
        return byte < token.range.end ? &token : nullptr;
    };
    const Sentence& sentence = sentence_of(at);
    return {sentence.begin < at ? word_at(sentence, at - 1) : nullptr, word_at(sentence, at)};
}

std::span<const text::JapaneseToken> Words::from(std::size_t begin) {
    const std::vector<text::JapaneseToken>& tokens = sentence_of(begin).tokens;
    const auto first =
        std::lower_bound(tokens.begin(), tokens.end(), begin,
                         [](const text::JapaneseToken& token, std::size_t value) { return token.range.begin < value; });
    if (first == tokens.end() || first->range.begin != begin) return {};
    return {first, tokens.end()};
}

}  // namespace yakugo::check
