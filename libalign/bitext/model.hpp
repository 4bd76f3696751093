// SPDX-License-Identifier: Apache-2.0
// What a bead is judged by, and the weights of it.
#pragma once

#include "libalign/bitext/links.hpp"
#include "libalign/bitext/measure.hpp"
#include "libalign/bitext/vocabulary.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace yakugo::bitext {

/// How many English and Japanese sentences make a bead.
struct Kind {
    std::size_t en = 0, ja = 0;
    friend bool operator==(const Kind&, const Kind&) = default;
};
inline constexpr std::array<Kind, 10> kKinds = {
    {{1, 1}, {1, 0}, {0, 1}, {1, 2}, {2, 1}, {1, 3}, {3, 1}, {2, 2}, {1, 4}, {4, 1}}};
constexpr std::size_t kind_number(std::size_t en, std::size_t ja) {
    std::size_t number = 0;
    while (kKinds.at(number) != Kind{en, ja}) ++number;
    return number;
}
inline constexpr std::size_t kMostSentences = 4;  ///< of one side of a bead

/// Features of a bead that are no sums over its words.
enum class Trait : std::uint8_t {
    letters_en,     ///< of an English sentence without counterpart: logarithm of its letters
    letters_ja,     ///< of a Japanese one
    single_ratio,   ///< of one sentence with one: |r|, r the logarithm of the ratio of letters, less that of the texts
    single_square,  ///< r squared
    single_deviation,  ///< squared difference from the letters expected, for an English letter: after Gale and Church 1993
    group_ratio,       ///< the same where a side has several sentences
    group_square,
    group_deviation,
    coverage_en,  ///< part of the information of the English words that is explained
    coverage_ja,
    weakest_en,  ///< the least such part of one English sentence of several
    weakest_ja,
    stops,               ///< difference of the sentences that both sides hold
    same_stops,          ///< there is none
    stops_ratio,         ///< |logarithm of their ratio|
    question,            ///< one side asks, the other does not
    quotes,              ///< difference of quotations
    colon,               ///< both sides end in a colon
    both_open,           ///< both end without a stop, as headings do
    one_open,            ///< one of them does
    paragraph_together,  ///< both begin a paragraph: half the logarithm of how rarely chance would have it
    paragraph_alone,     ///< one of them does: how little chance would have it
    paragraph_inside,    ///< paragraphs that begin inside, less what chance would have
    kCount
};
inline constexpr std::size_t kTraits = static_cast<std::size_t>(Trait::kCount);

/// A word is explained where a word of the other side can mean the same. With p the probability that so many sentences
/// of the other text, taken at random, explain it, a bead gains
///   w[explained] - w[information] * log p          where it is explained, by reason,
///   w[unexplained] + w[silence] * log(1 - p)       where it is not, though it could be, by the kind of word.
enum class Side : std::uint8_t { en, ja };
inline constexpr std::size_t kWordWeights = 2 * (kReasons + kWordKinds);
inline constexpr std::size_t kWeights = 2 * kWordWeights + kKinds.size() + kTraits;

constexpr std::size_t explained(Side side, std::size_t reason) {
    return static_cast<std::size_t>(side) * kWordWeights + reason;
}
constexpr std::size_t information(Side side, std::size_t reason) {
    return explained(side, reason) + kReasons;
}
constexpr std::size_t unexplained(Side side, std::size_t kind) {
    return static_cast<std::size_t>(side) * kWordWeights + 2 * kReasons + kind;
}
constexpr std::size_t silence(Side side, std::size_t kind) {
    return unexplained(side, kind) + kWordKinds;
}
constexpr std::size_t kind_weight(std::size_t kind) {
    return 2 * kWordWeights + kind;
}
constexpr std::size_t trait_weight(Trait trait) {
    return 2 * kWordWeights + kKinds.size() + static_cast<std::size_t>(trait);
}

/// Features, and their weights in log odds.
using Features = std::array<double, kWeights>;

/// Their names in the model file.
std::string weight_name(std::size_t weight);

/// Of a probability, which is first kept a millionth away from 0 and 1: a float cannot tell more.
double log_odds(double probability);

/// Makes a probability of log odds that are too sure or too modest: that of bias + slope * log odds (Platt 1999).
struct Calibration {
    double bias = 0, slope = 1;
    double probability(double log_odds) const;
    double of_probability(double probability) const;  ///< log odds first made of it
};

/// What two texts have of a text and its translation.
struct Likeness {
    double gain = 0;  ///< log odds that a sentence gains on average when they are taken for translations
    double linked =
        0;  ///< part of their words, numbers and function words aside, that a word of the other text can mean
};

struct Model {
    Features weights{};
    Calibration pair, lonely;  ///< of the posterior probability of beads with two sides, and with one
    Calibration gain, linked;  ///< of Likeness: each says by itself whether the texts belong together
    Units units;               ///< by which converted numbers are told

    /// Probability that one text translates the other: of the two signs the one that speaks against it more. Strangers
    /// may gain in short texts, where there is little that could contradict; but then few of their words are linked.
    double belonging(const Likeness& likeness) const;

    /// Weights: lines "name<TAB>number", # for comments. Throws InputError with the line of what is wrong or missing.
    /// `units` stay empty.
    static Model parse(std::string_view tsv, const std::string& file);
    /// Both files of a data folder: bitext.tsv and units.tsv.
    static Model open(const std::string& folder);
};

}  // namespace yakugo::bitext
