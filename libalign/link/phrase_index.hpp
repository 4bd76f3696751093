// SPDX-License-Identifier: Apache-2.0
// The English phrases of a text, found by the lexicon's comparison form.
#pragma once

#include "libalign/core/hashed.hpp"
#include "libalign/link/analysis.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::link {

/// Every phrase of up to kLongestPhrase English words under its lexicon key. A phrase crosses hyphens and the
/// full stops of short titles (joins_phrase()), no other punctuation.
class PhraseIndex {
public:
    static constexpr std::size_t kLongestPhrase = 6;
    struct Phrase {
        std::size_t begin, end;
    };  ///< tokens

    explicit PhraseIndex(const EnglishText& english);
    /// In the order of the text.
    std::span<const Phrase> find(std::string_view key) const { return find(hashed(key)); }
    std::span<const Phrase> find(Hashed<std::string_view> key) const;
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
    /// A key of keys_ and where it stands in the text.
    struct Entry {
        std::size_t hash, begin, size;
        Phrase phrase;
    };
    std::string_view key_of(const Entry& entry) const {
        return std::string_view(keys_).substr(entry.begin, entry.size);
    }
    void add(std::string_view key, Phrase phrase);
    void add_phrases();
    void add_stem(std::size_t token);
    void sort();
    template <class Fits>
    std::vector<Phrase> find_words(const std::vector<Beginning>& words, std::size_t letters, std::string_view stem,
                                   Fits fits) const;

    static constexpr std::size_t kSeen = 512;  // words of 64 bits: a post has some 2,000 keys
    const EnglishText* english_;
    std::array<std::uint64_t, kSeen> seen_{};
    std::string keys_;                           // one behind the other
    std::vector<Entry> entries_;                 // by hash and key, in the order of the text
    std::vector<Phrase> phrases_;                // of the entries
    std::vector<Beginning> content_, capitals_;  // in the order of their letters, then of the text
};

/// A key without its spaces, "night time" -> "nighttime": compounds are written open and closed.
std::string closed(std::string_view key);
/// Whether the token is a hyphen or the full stop of a short title, which a phrase may cross.
bool joins_phrase(const EnglishText& english, std::size_t token);
/// Whether the token is the full stop of "Cpl." or of the "Tech." before "Sgt."; false behind the last token.
bool shortens_title(const EnglishText& english, std::size_t token);

}  // namespace yakugo::link
