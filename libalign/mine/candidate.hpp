// SPDX-License-Identifier: Apache-2.0
// What mining gives: pairs of terms with the evidence for them.
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/mine/hints.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::mine {

/// Why a Japanese and an English term may mean the same; the words are those of every output.
enum class EvidenceKind {
    title_pair,
    dek_pair,
    caption_pair,
    alt_pair,
    sentence_pair,    ///< both stand in a segment of this kind, linked word by word
    parenthetical,    ///< 外国テロ組織(FTO), THAAD(終末高高度防衛)
    inline_latin,     ///< クラウディア・シェインバウムClaudia Sheinbaum, 米北方軍NORTHCOM
    byline,           ///< an author of the byline, in katakana in the Japanese text
    transliteration,  ///< katakana that sounds like English words of the same post
    initials,         ///< an acronym spelt out: SBI and "space-based interceptors"
    lexicon,          ///< the dictionary knows the pair
    verbatim,         ///< the same on both sides: F-35I
    suggested,        ///< the English stands nowhere in the post: spelt, looked up or composed
};
inline constexpr std::size_t kEvidenceKinds = 13;
std::string_view name(EvidenceKind kind);

enum class TermType { person, org, place, weapon, acronym, event, title_of_office, concept_, verbatim };
std::string_view name(TermType type);  ///< "concept" for concept_

/// One place, or one on each side, that supports a pair.
struct Evidence {
    EvidenceKind kind = EvidenceKind::lexicon;
    double score = 0;                      ///< of this kind, 0 to 1
    std::size_t ja_line = 0, en_line = 0;  ///< 1-based; 0 where the side has no place
    std::string context_ja, context_en;    ///< the sentence or segment that holds the words; may be empty
    ByteRange ja_range, en_range;          ///< of the words, in bytes of the context
};

/// What the confidence is computed from; each is 0 to 1. features.cpp says how they are measured.
enum class Feature {
    segment,       ///< strongest evidence of a segment: links' mean score
    ja_uncovered,  ///< of that evidence: share of the Japanese words that no link explains
    en_uncovered,  ///< ... of the English words
    inferred,      ///< ... matched (in part) because both were left over
    joined,        ///< ... the Japanese words are two compounds with の or quotation marks between
    ja_open,       ///< ... how many of its ends touch a word that nothing explains: 0, 1/2 or 1
    en_open,       ///< ... the same of the English words
    parenthetical,
    inline_latin,
    byline,
    sound,
    initials,
    lexicon,
    verbatim,     ///< strongest score of the kind
    proper,       ///< a name on the Japanese side
    katakana,     ///< all katakana
    designation,  ///< holds Latin letters or digits on both sides
    compound,     ///< 0 one word, 1/3 two, 2/3 three, 1 four or more
    multiword,    ///< the same of the English side
    general,      ///< an everyday word of the dictionary: 1 common, 0.5 listed
    verbal,       ///< a single noun that takes する or な
    inflected,    ///< a single English word in -ed, -ing or -ly
    tiny,         ///< one kanji, or one or two English letters
    beaten_ja,  ///< another English term explains this Japanese one better: Standing of competition.hpp, as the next five
    beaten_en,     ///< another Japanese term explains this English one better
    longer_ja,     ///< the same English term goes with Japanese words that hold these
    shorter_ja,    ///< ... with a part of these
    longer_en,     ///< the same Japanese term goes with English words that hold these
    shorter_en,    ///< ... with a part of these
    known,         ///< the dictionary has the pair: 1 as the first sense
    headline,      ///< it stands in a title pair
    capital,       ///< the English one begins with a capital
    apart_phrase,  ///< it has two words or more, and the two sides stand in no segment, gloss or byline together
    apart_name,    ///< it is one word with a capital, and they stand in none
    apart_word,    ///< it is another word, and they stand in none
    suggestion,    ///< confidence of the suggestion that says the same without the evidence
    several,   ///< 0 one kind of evidence, 1/3 two, ...; 0 of a `fragment`: all of it is evidence of the longer term
    embedded,  ///< the Japanese words stand nowhere by themselves
    fragment,  ///< ... nor in the dictionary
    rare,      ///< by the word cost of MeCab's dictionary: 0 everyday, 1 seldom
    generic,   ///< how many dictionary entries the English one translates: 0 few (or a name), 1 a hundred
    frequent,  ///< how often the Japanese one stands in the post: 0 once, 1 eight times or more
    part_of,  ///< it stands only inside longer words whose English holds its English: アーウィン, Irwin of アーウィン基地, Fort Irwin
    known_phrase,  ///< `known`, and the English one has two words or more: 縄張り争い, turf war
    lost,          ///< digits or Latin letters of the Japanese are not in the English: ミラージュ2000, Mirage
    cut_name,  ///< of a segment: how many ends of the English words a longer name goes on at: 0, 1/2 or 1 (Wheeler Army | Airfield)
    kind,  ///< a rule of the types says what an English common noun names: 戦闘機, fighter; 訓練, training, is none
    named_model,  ///< `designation`, with the score of the dictionary for its other words: C-130ハーキュリーズ, C-130 Hercules
};
inline constexpr std::size_t kFeatures = 48;
using Features = std::array<double, kFeatures>;
std::string_view name(Feature feature);

struct Candidate {
    std::string ja, en;  ///< citation forms
    TermType type = TermType::concept_;
    double confidence = 0;  ///< probability that a translator would accept the pair
    Features features{};
    std::vector<Evidence> evidence;  ///< strongest first
    Hints hints{};                   ///< instead of `features`, where it is suggested
    bool suggested = false;  ///< nothing in the post shows the English; the confidence is that of SuggestionModel
};

}  // namespace yakugo::mine
