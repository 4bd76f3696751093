// SPDX-License-Identifier: Apache-2.0
// How well a katakana spelling and an English one sound alike, and how either would be spelt in the other script.
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/translit/heard.hpp"
#include "libalign/translit/search_width.hpp"
#include "libalign/translit/sound.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::translit {

/// One step of an alignment: these katakana were written for these letters.
struct Unit {
    std::string kana, letters;
    double log_probability = 0;
};

/// One answer to "which of these?": an index of the candidates, or none of them.
struct Choice {
    std::optional<std::size_t> candidate;
    double probability = 0;
};

/// A spelling that is known from elsewhere (a dictionary, the words of a post), and how likely it is the wanted one before its
/// sound is heard: 0 to 1. The priors of all that are given for one word add up to less than 1.
struct Known {
    std::string text;
    double prior = 0;
};

/// A spelling in the other script, and the probability that it is the wanted one.
struct Spelt {
    std::string text;
    double probability = 0;
    bool known = false;  ///< given by the caller, not made
};

/// Katakana of one English word in a run.
struct Part {
    ByteRange katakana;  ///< bytes of the text given
    std::size_t word = 0;
    double probability = 0;
};

/// Joint-sequence model (Bisani & Ney 2008): a pair of spellings is a sequence of units of a few katakana and a few letters;
/// the probability of the best sequence, against that of the two spellings by themselves, says whether they are one word.
/// All texts are UTF-8; middle dots, hyphens, case, width and diacritics do not matter. A text that why_not_katakana() or
/// why_not_english() objects to sounds like nothing: 0, or no answer.
/// Immutable after open(); any number of threads may ask at once. Copies are cheap and share the mapped file.
class Model {
public:
    /// Maps a model file. Throws InputError where it is missing, damaged or of another version.
    static Model open(const std::string& path);

    /// Calibrated probability, 0 to 1, that katakana and English spell one word or name. Both may hold several words
    /// (ノースロップ・グラマン / Northrop Grumman). クラウディア / Claudia -> near 1.
    double probability(std::string_view katakana, std::string_view english) const;

    /// The same, for who compares each with many and asks again for many of the pairs: what took long is looked up in `heard`.
    double probability(const KatakanaSound& katakana, const EnglishSound& english, Heard& heard) const;
    KatakanaSound hear(std::string_view katakana) const;

    /// The best alignment, for people who ask why; empty where there is none.
    std::vector<Unit> explain(std::string_view katakana, std::string_view english) const;

    /// log P of the best alignment, the sum of explain(); 0 where there is none.
    double fit(std::string_view katakana, std::string_view english) const;

    /// Which of the English candidates the katakana spell: all of them and none, most probable first; see rank().
    std::vector<Choice> choose(std::string_view katakana, std::span<const std::string> candidates) const;

    /// The words of a katakana run as far as the English words, each of which may serve several times, bear them out:
    /// ビーストモード with {"beast", "mode"} is ビースト|モード. Kanji and other scripts round or between the katakana are passed over
    /// (アメリカン・エンタープライズ研究所), and so are katakana that no word explains. Parts in the order of the text, without overlap.
    /// O(morae^2 * words) scores.
    std::vector<Part> split(std::string_view text, std::span<const std::string> words) const;

    /// At most `most` katakana spellings of English words, best first; a middle dot stands between capitalised words.
    std::vector<Spelt> to_katakana(std::string_view english, std::size_t most, std::span<const Known> known = {}) const;

    /// At most `most` English spellings of katakana, best first, in small letters a-z, but known ones as they were given:
    /// モスクワ with {"Moscow", 0.9} -> Moscow, moskva, ...
    std::vector<Spelt> to_english(std::string_view katakana, std::size_t most, std::span<const Known> known = {},
                                  SearchWidth width = {}) const;

    /// Probabilities, 0 to 1, that the English of a katakana word begins with a, b ... z, by its first mora alone: コ
    /// with c 0.6, with k 0.4, with s 0. All 0 where there is no katakana.
    std::array<double, 26> initials(std::string_view katakana) const;

    /// How common an English word is in the data that the model learned from: the bits of its frequency (John 8, Gjon 2), 15 at most,
    /// and 0 for words that are not there. Of several words the least.
    unsigned commonness(std::string_view english) const;

    /// Where the model comes from, for `yakugo doctor`.
    const std::string& description() const noexcept;

private:
    struct Impl;
    explicit Model(std::shared_ptr<const Impl> impl);
    std::shared_ptr<const Impl> impl_;
};

/// Exactly one of the candidates or none is right, and each one's odds are independent of the others':
///   P(i) = o(i) / (1 + sum of o),  P(none) = 1 / (1 + sum of o),  o = p / (1 - p).
/// Most probable first; among equals the earlier candidate, none last.
std::vector<Choice> rank(std::span<const double> probabilities);

/// Why a text is no katakana spelling, or no English one, for a message to its writer ("expected ..., found ..."); empty where it is one.
std::string why_not_katakana(std::string_view text);
std::string why_not_english(std::string_view text);

}  // namespace yakugo::translit
