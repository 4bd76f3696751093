// SPDX-License-Identifier: Apache-2.0
// The English phrases of a text, found by the lexicon's comparison form.
#pragma once

#include "libalign/link/analysis.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace yakugo::link {

/// Every phrase of up to kLongestPhrase English words under its lexicon key. A phrase crosses hyphens but no other punctuation.
class PhraseIndex {
public:
    static constexpr std::size_t kLongestPhrase = 6;
    struct Phrase {
        std::size_t begin, end;
    };  ///< tokens

    explicit PhraseIndex(const EnglishText& english);
    const std::vector<Phrase>* find(std::string_view key) const;
    /// Single words whose stem shares all but its end with this one: interception and interceptor.
    std::vector<Phrase> find_derived(std::string_view stem) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
    };
    std::unordered_map<std::string, std::vector<Phrase>, Hash, std::equal_to<>> phrases_;
    std::vector<std::pair<std::string, std::size_t>> stems_;  // of content words, with their token
};

/// A key without its spaces, "night time" -> "nighttime": compounds are written open and closed.
std::string closed(std::string_view key);
/// Whether the token is a hyphen, which a phrase may cross.
bool joins_phrase(const EnglishText& english, std::size_t token);

}  // namespace yakugo::link
