// SPDX-License-Identifier: Apache-2.0
// Which words of a Japanese text can mean which words of an English one, and why.
#pragma once

#include "libalign/lexicon/lexicon.hpp"
#include "libalign/link/analysis.hpp"
#include "libalign/translit/model.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace yakugo::link {

enum class LinkKind { lexicon, sound, verbatim, number };

/// The Japanese bytes and the English tokens [en_begin, en_end) can mean the same. `score` is 0 to 1.
struct Link {
    ByteRange ja;
    std::size_t en_begin = 0, en_end = 0;
    LinkKind kind = LinkKind::lexicon;
    double score = 0;
};

/// Every phrase of up to kLongestPhrase English words under its lexicon key. A phrase crosses hyphens but no other punctuation.
class PhraseIndex {
public:
    static constexpr std::size_t kLongestPhrase = 6;
    struct Phrase {
        std::size_t begin, end;
    };  ///< tokens

    explicit PhraseIndex(const EnglishText& english);
    const std::vector<Phrase>* find(std::string_view key) const;
    /// Single words whose stem shares all but its end with this one: retaliation and retaliatory, intercept and interceptor.
    std::vector<Phrase> find_derived(std::string_view stem) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
    };
    std::unordered_map<std::string, std::vector<Phrase>, Hash, std::equal_to<>> phrases_;
    std::vector<std::pair<std::string, std::size_t>> stems_;  // of content words, with their token
};

/// What a language pair knows: tokenisers, dictionary, sound. One object is for one thread at a time (its tokenisers are).
struct Resources {
    text::JapaneseTokenizer japanese;
    text::EnglishTokenizer english;
    lexicon::Lexicon lexicon;
    translit::Model sound;
};

/// All links between two texts, by kind: a Japanese word or compound whose gloss stands in the English (lexicon; proper nouns
/// also by adjective: メキシコ - Mexican), katakana that sounds like one to four words (sound, at least kLeastSound), the same Latin
/// word (verbatim), the same quantity (number). One place may have many links: choosing is the caller's work.
/// Sorted by Japanese place, then English place. Time grows with the product of katakana runs and English words.
std::vector<Link> find_links(const JapaneseText& japanese, const EnglishText& english, const Resources& resources);

inline constexpr double kLeastSound = 0.3;

/// English words as katakana may spell them: as they stand, and without the plural ending that Japanese drops.
struct Spoken {
    explicit Spoken(std::string_view english);
    std::string plain, singular;  ///< `singular` is empty where it is no other word
};
/// Probability that katakana and English words sound alike, in the form that fits better.
double sounds_like(std::string_view katakana, const Spoken& english, const translit::Model& sound);
/// Where a token's spelling ends without a possessive ending, which no katakana writes: a byte of the text.
std::size_t spoken_end(const text::EnglishToken& token);

}  // namespace yakugo::link
