// SPDX-License-Identifier: Apache-2.0
// The spellings of a draft and of the glossary, side by side: what the rules about spelling share.
#pragma once

#include "glossary/check/spelling/compounds.hpp"
#include "glossary/check/spelling/katakana.hpp"
#include "glossary/check/spelling/likeness.hpp"
#include "glossary/check/spelling/neighbours.hpp"
#include "glossary/check/study.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// Two spellings that lie close together; indices of Spellings::words().
struct NearPair {
    std::size_t a = 0, b = 0;
    Likeness likeness;
};

/// Whether a draft is held to a pair's spelling: nobody has rejected it, and somebody has accepted it or it is surer than not.
bool is_believed(const TermPair& pair);

/// The katakana words of the draft, those of the glossary's terms behind them, and which lie close together.
class Spellings {
public:
    explicit Spellings(const Study& study);

    const Study& study() const { return study_; }
    const SpellingJudge& judge() const { return judge_; }
    /// Sorted by surface; words that stand in the glossary only have no uses.
    const std::vector<Word>& words() const { return words_; }
    /// The term whose spelling this is, of the glossary; null where it has none. What is not decided counts from
    /// confidence 0.5.
    const TermPair* term(std::size_t word) const { return terms_[word]; }
    const std::vector<NearPair>& pairs() const { return pairs_; }
    const std::vector<Compound>& compounds() const { return compounds_; }

    /// A finding at one of a word's places.
    Finding finding(std::string_view rule, const Word& word, const Use& use, std::string message) const;
    /// T104 at one: the term base writes `right`.
    Finding known(const Word& word, const Use& use, const std::string& right, const TermPair& term) const;
    /// T106 at all places of words of which the first is the one to keep. Adds them to a finding, which is made where there is none.
    void add_places(std::span<const Word* const> words, std::optional<Finding>& finding,
                    const std::string& message) const;
    /// The same of one word that is written in several ways.
    Finding several_ways(std::span<const Word* const> words) const;

private:
    const Study& study_;
    std::vector<Word> words_;
    std::vector<const TermPair*> terms_;  // of each word
    SpellingJudge judge_;
    std::vector<NearPair> pairs_;
    std::vector<Compound> compounds_;
};

/// From this probability on two spellings are told to be one word. Chosen on the Japanese of two manuals
/// (tests/gold/spelling): below it derived words (コンパイラ, コンパイル) outnumber spellings.
inline constexpr double kOneWord = 0.5;

/// A habit, such as a long vowel mark at the end or none, that shows in more words than this is told once, not word by word.
inline constexpr std::size_t kHabit = 4;

/// How T106 begins.
inline constexpr std::string_view kSeveralWays = "one word written in several ways: ";

/// Words with the number of their uses: ヘグセス (2), ヘグゼス (1).
std::string listed(std::span<const Word* const> words);

/// T106: words that the draft writes in two ways.
std::vector<Finding> find_two_spellings(const Spellings& spellings);
/// T106 too: a word that means "this magazine" in the brackets of titles.
std::vector<Finding> find_titled_words(const Spellings& spellings);
/// T104: other spellings of what the glossary has, at each place.
std::vector<Finding> find_known_spellings(const Spellings& spellings);
/// T104 too: with の between katakana and kanji, or without it.
std::vector<Finding> find_joined_terms(const Spellings& spellings);
/// T106 and T104: okurigana, 取り扱い beside 取扱い.
std::vector<Finding> find_okurigana(const Spellings& spellings);
/// T106 and T104 where the target is English: -ise and -ize, -our and -or, air-frame and airframe.
std::vector<Finding> find_english_spellings(const Spellings& spellings);
/// T105: what nearly is a word of the glossary, or one that the draft uses often.
std::vector<Finding> find_near_misses(const Spellings& spellings);
/// T105 too: a character that stands twice in a compound.
std::vector<Finding> find_stutters(const Spellings& spellings);
/// T121: words that have lost their first character, mostly at the beginning of a paragraph, where it once was a large
/// initial.
std::vector<Finding> find_lost_characters(const Spellings& spellings);

/// All of them.
std::vector<Finding> check_spelling(const Study& study);

}  // namespace yakugo::check
