// SPDX-License-Identifier: Apache-2.0
// The words that explain each other, sentence by sentence along a band.
#pragma once

#include "libalign/bitext/band.hpp"
#include "libalign/bitext/comparison.hpp"
#include "libalign/bitext/gains.hpp"
#include "libalign/bitext/traits.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace yakugo::bitext {

/// Goes through the Japanese sentences; keeps of the last kMostSentences what the beads that end with the current one
/// need. Time: the pairs of words that explain each other within the band, times kMostSentences.
class Evidence {
public:
    /// For the beads that the gains are for.
    Evidence(const Comparison& comparison, const Gains& gains, const Band& band);

    /// Goes on to the next Japanese sentence, at first to the first.
    void advance();

    /// Log odds of a bead that ends with the current Japanese sentence and holds `ja` of them, and the `en` English
    /// sentences before `en_end`. All must lie in the band of each of the Japanese sentences.
    double score(std::size_t en, std::size_t ja, std::size_t en_end) const;

    /// The same for sentences without a counterpart: one of the ranges is empty. Needs no current sentence.
    double score_alone(Span en, Span ja) const;

private:
    struct Event {  // two words that explain each other
        Word en, ja;
        std::uint8_t reason;
    };
    struct Sum {
        float gain = 0, information = 0;
    };
    /// One Japanese sentence, beside the English sentences of its row of the band.
    struct Row {
        std::size_t sentence = 0;
        Span english;
        std::vector<Event> events;         // by English sentence
        std::vector<std::uint32_t> begin;  // of the events of each English sentence, and of the end
        /// What its own words gain, by size of the English group and by the last sentence of that.
        std::array<std::vector<Sum>, kMostSentences> gained;

        std::span<const Event> events_with(std::size_t en) const {
            const std::size_t at = en - english.begin;
            return std::span<const Event>(events).subspan(begin[at], begin[at + 1] - begin[at]);
        }
    };
    /// The different words among events, each with its best reason.
    class Union {
    public:
        explicit Union(std::size_t words) : seen_(words, 0), reason_(words, 0) {}
        void begin();
        void add(Word word, std::uint8_t reason);
        Sum sum(const SideGains::Group& gains) const;

    private:
        std::uint32_t round_ = 0;
        std::vector<std::uint32_t> seen_;
        std::vector<std::uint8_t> reason_;
        std::vector<Word> words_;
    };

    const Row& row(std::size_t back) const { return rows_[(next_ - 1 - back) % kMostSentences]; }
    void find_events(Row& row);
    void sum_japanese(Row& row);
    void sum_english(const Row& row);
    double trait_gain(Span en, Span ja, const Coverage& coverage) const;

    const Comparison& comparison_;
    const Gains& gains_;
    const Band& band_;
    const std::size_t most_;  // sentences of one side of a bead
    std::array<Row, kMostSentences> rows_;
    std::size_t next_ = 0;  // Japanese sentence
    Union en_union_, ja_union_;
    /// What the words of English sentences gain, by size of the Japanese group that ends with the current sentence.
    std::array<std::vector<Sum>, kMostSentences> en_gained_;
    struct Found {
        std::uint32_t sentence;
        Event event;
    };
    std::vector<Found> found_;
};

}  // namespace yakugo::bitext
