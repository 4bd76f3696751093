// SPDX-License-Identifier: Apache-2.0
// Japanese words, by MeCab with the IPA dictionary.
#pragma once

#include "libalign/core/byte_range.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::text {

/// First level of the IPA part-of-speech system.
enum class PartOfSpeech {
    noun,
    prefix,
    verb,
    adjective,
    adverb,
    adnominal,
    conjunction,
    particle,
    auxiliary,
    symbol,
    interjection,
    other
};

/// Second level, for nouns only (サ変接続 = verbal, 形容動詞語幹 = adjectival, 副詞可能 = adverbial, 非自立 = dependent).
enum class NounKind {
    none,
    general,
    verbal,
    adjectival,
    adverbial,
    number,
    suffix,
    pronoun,
    dependent,
    person,
    place,
    organization,
    proper,
    other
};

/// What a few nouns are besides, by the third level and the fourth.
enum class NounDetail {
    none,
    counter,           ///< 接尾,助数詞: 機 of 3機
    place_suffix,      ///< 接尾,地域: 州 of カリフォルニア州
    person_suffix,     ///< 接尾,人名: 氏
    adverbial_suffix,  ///< 接尾,副詞可能: 中 of 飛行中
    country            ///< 固有名詞,地域,国
};

/// A name of any kind (固有名詞).
constexpr bool is_proper_noun(NounKind noun) {
    return noun == NounKind::person || noun == NounKind::place || noun == NounKind::organization ||
           noun == NounKind::proper;
}

struct JapaneseToken {
    ByteRange range;                         ///< in the text that was given
    PartOfSpeech pos = PartOfSpeech::other;  ///< symbol for unknown signs such as /, which IPADIC calls verbal nouns
    NounKind noun = NounKind::none;
    NounDetail detail = NounDetail::none;
    bool known = true;  ///< false: not in the dictionary, guessed by character class
    int cost = 0;       ///< word cost of the dictionary: the rarer the word, the higher (about 2000 to 15000)
    std::string base;   ///< dictionary form, the surface where there is none
};

/// Tokeniser, which remembers the texts that it was asked for last; construction loads the dictionary (about 10 ms), tokenize() is linear in the text.
/// One object is for one thread at a time. A copy shares the dictionary, and may be used by another thread.
class JapaneseTokenizer {
public:
    /// Throws Error with the name of the missing package when there is no MeCab dictionary.
    /// `dictionary` is a directory; empty means the system's default, which must be of the IPA form in UTF-8.
    explicit JapaneseTokenizer(const std::string& dictionary = {});
    ~JapaneseTokenizer();
    JapaneseTokenizer(const JapaneseTokenizer& other);
    JapaneseTokenizer(JapaneseTokenizer&&) noexcept;
    JapaneseTokenizer& operator=(JapaneseTokenizer&&) noexcept;

    /// Tokens in order; white space between them is skipped. Any length; long text is cut at sentence ends.
    std::vector<JapaneseToken> tokenize(std::string_view text) const;

    /// For `yakugo doctor`: MeCab's version, dictionary path and charset.
    std::string describe() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace yakugo::text
