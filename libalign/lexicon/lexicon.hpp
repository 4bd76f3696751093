// SPDX-License-Identifier: Apache-2.0
// The bilingual dictionary: EDICT and ENAMDICT in one memory-mapped file, looked up from either side.
#pragma once

#include "libalign/text/english.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::lexicon {

/// Where an entry comes from; also its part of the licence.
enum class Origin : std::uint8_t { edict, enamdict, seed };

/// What ENAMDICT says a name is, as a bit set; 0 for words of EDICT.
enum NameKind : std::uint8_t {
    name_none = 0,
    name_person = 1,
    name_place = 2,
    name_organization = 4,
    name_product = 8,
    name_work = 16,
    name_other = 32
};

struct Gloss {
    std::string_view text;  ///< "aerial refueling": without remarks in brackets, sense numbers, part of speech, "to "
    std::string_view key;   ///< english_key(text): what find_english() compares
};

/// One dictionary entry. All views point into the mapped file and live as long as the Lexicon.
struct Entry {
    std::string_view headword;  ///< 空中給油, by Profile::match_ja: ＮＡＴＯ is NATO here
    std::string_view reading;  ///< くうちゅうきゅうゆ; empty where the headword is kana, but for 護謨 [ゴム] as ゴム
    std::vector<Gloss> glosses;  ///< in the order of the dictionary: the first is the main sense
    Origin origin = Origin::edict;
    std::uint8_t names = name_none;  ///< NameKind bits
    bool common = false;             ///< EDICT's (P): among the 20,000 or so words of everyday use
    bool verbal = false;             ///< EDICT's (vs): takes する
    bool noun = true;                ///< has a noun sense
};

/// What the file was made from, for `yakugo doctor`.
struct Info {
    std::string path;
    std::string sources;  ///< e.g. "EDICT 2021-02-03 (267,380 entries), ENAMDICT (353,144 of 741,379 entries)"
    std::uint64_t entries = 0;
    bool fallback = false;  ///< true: made without EDICT, whose Debian package was missing at build
};

/// Comparison form of an English phrase: match_en, split into words, articles and a leading "to" dropped, hyphens as
/// spaces, each word stemmed, joined by one space. "Aerial Refuelings" -> "aerial refuel".
/// An article that ends the phrase stays ("vitamin A"), the dots of abbreviations go ("U.S." -> "us"). The phrase must
/// be valid UTF-8.
std::string english_key(std::string_view phrase, const text::EnglishTokenizer& english);

/// Immutable after open(); any number of threads may look up at once. Copies are cheap and share the mapped file.
class Lexicon {
public:
    /// Maps the file. Throws InputError (missing, wrong magic or version, truncated, wrong byte order, table out of bounds):
    /// every offset is checked once here or at use, so that a damaged file can never be read out of bounds.
    static Lexicon open(const std::string& path);

    /// Entries with exactly this headword (normalised by Profile::match_ja on both sides), EDICT before the seed
    /// before ENAMDICT, then in dictionary order. Readings are no headwords, except that kana headwords are found as they
    /// stand, and katakana that EDICT has as the usual reading of kanji and nowhere else: 護謨 [ゴム] (uk). A query that is
    /// no valid UTF-8 finds nothing.
    std::vector<Entry> find_japanese(std::string_view headword) const;
    /// True without building the entries.
    bool has_japanese(std::string_view headword) const;
    /// False only where no headword begins with this text and is, up to there, in match form: then neither it nor any longer stretch is one.
    /// True for one in twenty that none begins with, and for text that normalising might change.
    bool may_begin_japanese(std::string_view text) const;
    /// Those of find_english() that are everyday words: the first ones.
    std::vector<Entry> find_everyday_english(std::string_view key, std::size_t limit) const;
    /// Entries one of whose glosses has this english_key; at most `limit`: everyday words first,
    /// then other words, then names; within each, those whose earlier sense it is.
    std::vector<Entry> find_english(std::string_view key, std::size_t limit = 64) const;
    /// Headwords of those of them that are words, no names: EDICT's and the seed's, without building the entries. They live
    /// as long as the lexicon.
    std::vector<std::string_view> words_for_english(std::string_view key, std::size_t limit = 64) const;
    /// How many they are, without their texts.
    std::size_t count_words_for_english(std::string_view key, std::size_t limit = 64) const;
    bool has_english(std::string_view key) const;

    /// How likely a part of compounds (a word of MeCab's, by Profile::match_ja already, since many words are asked for
    /// each) stands for an English word, given by its english_key(), in EDICT's compounds: 地上 for "ground". 0 where
    /// they do not say so.
    double meaning_of_part(std::string_view part, std::string_view word) const;

    /// How Chinese is read: pinyin without tone, 湛 -> zhan; empty where that is not known. The letters live as long as
    /// the lexicon.
    std::string_view mandarin(char32_t kanji) const;

    const Info& info() const noexcept;

private:
    struct Impl;
    explicit Lexicon(std::shared_ptr<const Impl> impl);
    std::shared_ptr<const Impl> impl_;
};

}  // namespace yakugo::lexicon
