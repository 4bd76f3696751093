// SPDX-License-Identifier: Apache-2.0
// Whether two katakana spellings are one word: sound first, then what the dictionary and the glossary know of either.
#pragma once

#include "glossary/check/glossary.hpp"
#include "glossary/check/spelling/katakana.hpp"
#include "glossary/check/study.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yakugo::check {

/// Two spellings in a fixed order, for sets of pairs.
inline std::pair<std::string, std::string> ordered(const std::string& a, const std::string& b) {
    return a < b ? std::pair(a, b) : std::pair(b, a);
}

struct Likeness {
    double probability = 0;  ///< that both are spellings of one word
    /// The smallest parts in which they differ, where the parts before and behind are words: of ユーザコード and ユーザーコード
    /// ユーザ and ユーザー. Else both wholes.
    std::string a, b;
    bool same_english = false;  ///< the glossary has both for one English term
};

/// The learned distance of spellings (translit::VariantModel), guarded: two words that the dictionary holds are one
/// where an entry gives both the same meaning (サーバ, サーバー), else two (リーダー, レーダー); so are the parts of two compounds
/// (テキスト・ファイル, テストファイル); a glossary tells one or two by its English; what a person has called different is. One object
/// is for one thread at a time; the study must outlive it.
class SpellingJudge {
public:
    /// `words`: those of the draft, which compounds may be made of.
    SpellingJudge(const Study& study, const std::vector<Word>& words);

    /// Of two different spellings by Profile::match_ja.
    Likeness judge(const std::string& a, const std::string& b) const;

    /// Whether the dictionary holds the spelling, as a word or a name.
    bool is_known(std::string_view spelling) const { return !meanings(spelling).empty(); }
    /// Whether it may be the sound of an English word that is in use (バリデーション: validation), and of none that `other` means.
    bool is_another_word(const std::string& spelling, const std::string& other) const;
    /// Whether it is made of two words or more, each of three kana or more and of the dictionary or the draft: ヘッダファイル.
    bool is_compound(std::string_view spelling) const;

private:
    using Meanings = std::set<std::string, std::less<>>;
    const Meanings& meanings(std::string_view spelling) const;
    /// One, two, or not known (negative): by dictionary and glossary.
    double by_dictionary(std::string_view a, std::string_view b) const;
    double by_glossary(const std::string& a, const std::string& b) const;
    Likeness judge_parts(const std::string& a, const std::string& b) const;
    std::pair<std::string, std::string> smallest_parts(const std::string& a, const std::string& b) const;
    bool is_sequence_of_words(std::string_view spelling) const;
    bool is_word(std::string_view spelling) const { return words_.contains(spelling) || is_known(spelling); }

    const Study& study_;
    std::set<std::string, std::less<>> words_;
    std::map<std::string, Meanings, std::less<>> english_;  // of the glossary's katakana terms
    std::set<std::pair<std::string, std::string>> different_;
    mutable std::map<std::string, Meanings, std::less<>> meanings_;
};

}  // namespace yakugo::check
