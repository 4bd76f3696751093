// SPDX-License-Identifier: Apache-2.0
// Looking up every stretch of tokens.
#include "libalign/bitext/known_terms.hpp"

#include "libalign/core/byte_range.hpp"
#include "libalign/text/normalize.hpp"

namespace yakugo::bitext {

namespace {

constexpr std::size_t kLongest = 8;  // tokens of a term

std::string english_key(const std::vector<text::EnglishToken>& tokens) {
    std::string key;
    for (const text::EnglishToken& token : tokens)
        if (token.word) key += (key.empty() ? "" : " ") + token.stem;
    return key;
}

}  // namespace

KnownTerms::KnownTerms(std::span<const KnownTerm> terms, const link::Resources& resources) {
    std::uint32_t number = 0;
    for (const KnownTerm& term : terms) {
        ja_[text::normalized(term.ja, text::Profile::match_ja)].push_back(number);
        en_[english_key(resources.english.tokenize(term.en))].push_back(number);
        ++number;
    }
}

std::vector<std::uint32_t> KnownTerms::in_japanese(std::string_view text,
                                                   const std::vector<text::JapaneseToken>& tokens) const {
    std::vector<std::uint32_t> out;
    for (std::size_t begin = 0; begin < tokens.size() && !ja_.empty(); ++begin) {
        for (std::size_t end = begin; end < tokens.size() && end - begin < kLongest; ++end) {
            const ByteRange range{tokens[begin].range.begin, tokens[end].range.end};
            const auto at = ja_.find(text::normalized(slice(text, range), text::Profile::match_ja));
            if (at != ja_.end()) out.insert(out.end(), at->second.begin(), at->second.end());
        }
    }
    return out;
}

std::vector<std::uint32_t> KnownTerms::in_english(const std::vector<text::EnglishToken>& tokens) const {
    std::vector<std::uint32_t> out;
    for (std::size_t begin = 0; begin < tokens.size() && !en_.empty(); ++begin) {
        std::string key;
        for (std::size_t end = begin, words = 0; end < tokens.size() && words < kLongest && tokens[begin].word; ++end) {
            if (!tokens[end].word) continue;
            ++words;
            key += (key.empty() ? "" : " ") + tokens[end].stem;
            const auto at = en_.find(key);
            if (at != en_.end()) out.insert(out.end(), at->second.begin(), at->second.end());
        }
    }
    return out;
}

}  // namespace yakugo::bitext
