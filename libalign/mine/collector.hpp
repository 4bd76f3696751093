// SPDX-License-Identifier: Apache-2.0
// Gathers what the evidence finders see into candidates: one a pair of surfaces, whatever number of places it has.
#pragma once

#include "libalign/mine/candidate.hpp"
#include "libalign/mine/post_text.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace yakugo::mine {

/// One sighting of a pair.
struct Sighting {
    std::string ja, en;  ///< citation forms
    EvidenceKind kind = EvidenceKind::lexicon;
    double score = 0;  ///< 0 to 1
    Place ja_place, en_place;
    double ja_coverage = 1, en_coverage = 1;  ///< share of each side's content that a link explains
    bool inferred = false;                    ///< nothing but position links (part of) it
    bool joined = false;              ///< the Japanese words are two compounds with の or quotation marks between
    double ja_open = 0, en_open = 0;  ///< 0, 1/2 or 1: how many ends a word touches that nothing explains
    double cut_name = 0;              ///< 0, 1/2 or 1: at how many ends the English goes on with words of the same name
    bool embedded = false;            ///< the Japanese words are a part of a longer compound there
    bool headline = false;  ///< the English stands where every word has a capital, or none has: its case is a guess
};

class Collector {
public:
    /// Sightings whose surfaces are empty, hold line breaks or are longer than a term are dropped.
    void add(Sighting sighting);

    /// All sightings of one pair: surfaces equal but for case, hyphen and number of the English are one, and so are a name and its
    /// adjective where the post has both of one Japanese word: メキシコ, "Mexico" and "Mexican".
    struct Group {
        std::string ja, en;               ///< as in the strongest sighting, the English from where its case is no guess
        std::vector<Sighting> sightings;  ///< strongest first
    };
    /// In an order that depends on the input alone.
    std::vector<Group> take() &&;

    /// The comparison form of an English term: match_en, hyphens as spaces, every word singular.
    static std::string english_form(std::string_view en);
    /// Whether one comparison form of English has all words of the other, side by side.
    static bool has_words(const std::string& longer, const std::string& words);

private:
    void join_adjectives();

    std::map<std::pair<std::string, std::string>, Group> groups_;
};

}  // namespace yakugo::mine
