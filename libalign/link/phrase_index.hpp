// SPDX-License-Identifier: Apache-2.0
// The English phrases of a text, found by the lexicon's comparison form.
#pragma once

#include "libalign/core/hashed.hpp"
#include "libalign/link/analysis.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
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
    const std::vector<Phrase>* find(std::string_view key) const { return find(hashed(key)); }
    const std::vector<Phrase>* find(Hashed<std::string_view> key) const;
    /// False only where no key has this hash_of(): most of what the dictionary asks for.
    bool may_have(std::size_t hash) const { return (seen_[hash / 64 % kSeen] >> hash % 64 & 1U) != 0; }
    /// Single words whose stem shares all but its end with this one: interception and interceptor.
    std::vector<Phrase> find_derived(std::string_view stem) const;
    /// Words with a capital whose stem shares most of its letters with this one: "Mexican" of mexico.
    std::vector<Phrase> find_adjectives(std::string_view stem) const;

private:
    /// Words by the first letters of their stems.
    struct Beginning {
        std::uint64_t letters;
        std::size_t token;
    };
    void add(std::string key, Phrase phrase);
    void add_stem(std::size_t token);
    template <class Fits>
    std::vector<Phrase> find_words(const std::vector<Beginning>& words, std::size_t letters, std::string_view stem,
                                   Fits fits) const;

    static constexpr std::size_t kSeen = 512;  // words of 64 bits: a post has some 2,000 keys
    const EnglishText* english_;
    std::array<std::uint64_t, kSeen> seen_{};
    HashedMap<std::vector<Phrase>> phrases_;
    std::vector<Beginning> content_, capitals_;  // in the order of their letters, then of the text
};

/// A key without its spaces, "night time" -> "nighttime": compounds are written open and closed.
std::string closed(std::string_view key);
/// Whether the token is a hyphen, which a phrase may cross.
bool joins_phrase(const EnglishText& english, std::size_t token);

}  // namespace yakugo::link
