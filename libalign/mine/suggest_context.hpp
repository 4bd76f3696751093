// SPDX-License-Identifier: Apache-2.0
// What every maker of suggestions looks at: the post's katakana, its evidenced pairs, its English.
#pragma once

#include "libalign/mine/suggest.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::mine {

/// A run of katakana with its middle dots and the initials between them: マシュー・C・ワックスマン.
struct RunPlace {
    const JapaneseBlock* block;
    ByteRange range;                   ///< in the block
    bool left = false, right = false;  ///< kanji, Latin letters or digits touch it there
    bool titled = false, quoted = false, credit = false;
    bool designated = false;  ///< Latin letters or digits touch its beginning: GBU-24ペーブウェイ・レーザー誘導爆弾
};
struct Run {
    std::string text;
    std::vector<std::string> parts;  ///< between dots, by Profile::match_ja
    std::vector<RunPlace> places;    ///< in the order of the post; not empty
    double name = 1;                 ///< probability that a run with middle dots is a name; 1 for others

    bool any(bool RunPlace::*what) const;
    bool all(bool RunPlace::*what) const;
    /// The first place where nothing touches it, else the first.
    const RunPlace& best() const;
    /// The token that is the run at its best place, if there is one and MeCab's dictionary has it.
    const text::JapaneseToken* known_word() const;
    bool is_country() const;
};

/// Whether what ends at byte `end` ends a word: イラン革命|防衛隊 does not, ガザ地区|北部 and インド太平洋|地域 do.
bool ends_word(const link::JapaneseText& japanese, std::size_t end, const HeadRules& heads);

class SuggestContext {
public:
    SuggestContext(const PostText& post, const std::vector<Candidate>& evidenced, const HeadRules& heads,
                   NameSpeller& speller);

    const PostText& post() const { return post_; }
    const link::Resources& resources() const { return *post_.resources; }
    link::SpellingSources sources() const { return link::spelling_sources(resources()); }
    const HeadRules& heads() const { return heads_; }
    const std::vector<Run>& runs() const { return runs_; }
    const std::vector<Candidate>& evidenced() const { return evidenced_; }

    /// Spellings of one part as a name; the evidenced English of the part comes first, as good as sure. Made ones only as long as the post
    /// has asked for fewer than kMostMade words.
    struct PartSpellings {
        std::vector<NameSpelling> options;
        bool backed = false;
    };
    /// `given`: it stands where a given name does.
    PartSpellings spell_part(const std::string& katakana, bool given = false);
    /// Those of the dictionary alone.
    const std::vector<NameSpelling>& spell_listed(const std::string& katakana) {
        return speller_.spell(katakana, false, sources());
    }

    /// English of an evidenced pair of at least Suggester::kEvidenced for this Japanese; empty where there is none.
    std::string_view evidenced_english(std::string_view ja) const;
    /// ... by the sound of the run; an acronym or other Latin letters do not spell it.
    std::string_view evidenced_spelling(std::string_view run) const;
    /// Whether evidence shows words of this Japanese that have the initials of `english`: 特殊作戦部隊 "special operations force" in the
    /// post, so that "special-ops forces" of the dictionary says nothing new.
    bool is_spelt_out(std::string_view ja, std::string_view english) const;
    /// Highest confidence of an evidenced pair of the Japanese.
    double rival(std::string_view ja) const;
    /// Whether the part stands in a longer name of the post, parted by middle dots.
    bool is_name_part(std::string_view katakana) const;
    /// Whether these words stand in the post's English, capitals aside.
    bool stands(std::string_view english) const;

    /// A suggestion for a whole run, with the hints that depend on the Japanese alone.
    Suggestion about(const Run& run) const;
    /// The same for a term at a place.
    Suggestion about(const JapaneseBlock& block, ByteRange range) const;

    static constexpr std::size_t kMostMade = 40;

private:
    void read_runs();
    void read_evidence();

    const PostText& post_;
    const std::vector<Candidate>& evidenced_;
    const HeadRules& heads_;
    NameSpeller& speller_;
    std::vector<Run> runs_;
    std::map<std::string, std::pair<std::string, double>, std::less<>> pairs_;  // Japanese -> its best English
    std::map<std::string, std::string, std::less<>> backing_;  // katakana part -> English of an evidenced pair
    std::map<std::string, bool, std::less<>> asked_;           // parts that were made
    std::string english_;  // all of the post's English, as words parted by single spaces
};

/// Fills the hints that depend on the English.
void describe_english(Suggestion& suggestion, const SuggestContext& context);
/// Fills the hints that say what word the katakana are.
void describe_word(const Run& run, Suggestion& suggestion, const SuggestContext& context);

/// Everyday entries of EDICT, at most 16, that have this English among their glosses: how ordinary a word it is.
std::size_t everyday_meanings(std::string_view english, const link::Resources& resources);

/// Whether the first sense of an entry begins with a small letter.
bool is_written_small(const lexicon::Entry& entry);
/// Whether the dictionary has the katakana as a word of everyday use that is no name: ニュース, システム.
bool is_everyday(std::string_view katakana, const lexicon::Lexicon& lexicon);

// The makers, one a class of words.
void suggest_katakana(SuggestContext& context, std::vector<Suggestion>& out);
void suggest_heads(SuggestContext& context, std::vector<Suggestion>& out);
void suggest_compounds(SuggestContext& context, std::vector<Suggestion>& out);
void suggest_designations(SuggestContext& context, std::vector<Suggestion>& out);
void suggest_expansions(SuggestContext& context, std::vector<Suggestion>& out);

}  // namespace yakugo::mine
