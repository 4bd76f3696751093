// SPDX-License-Identifier: Apache-2.0
// What the words that compounds are made of stand for in them, learned from a dictionary's compounds and their glosses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace yakugo::lexicon {

/// 地上 is "above ground" in a dictionary, but "ground" in 地上部隊, ground forces. IBM Model 1 (Brown et al. 1993, "The
/// Mathematics of Statistical Machine Translation", 4.2) over headwords cut into parts and the words of their glosses,
/// trained by EM.
class PartMeanings {
public:
    /// One gloss of a headword. `weight`: what it counts, 1 for the only gloss.
    void add(const std::vector<std::string>& parts, const std::vector<std::string>& words, double weight);

    struct Meaning {
        std::string part, word;
        double probability = 0;  ///< that the word stands for the part where the part has a counterpart
    };
    /// Those that are likely at all, in the order in which they were met. Time: eight rounds over all pairs of a part
    /// and a word of one gloss.
    std::vector<Meaning> learn() const;

private:
    struct Together {
        std::uint32_t part = 0, word = 0;
    };
    struct Example {
        std::vector<std::uint32_t> pairs;  ///< in `together_`: for each word all parts
        std::size_t parts = 0;
        double weight = 0;
    };
    using Numbers = std::unordered_map<std::string, std::uint32_t>;

    static std::uint32_t number_of(const std::string& text, Numbers& numbers, std::vector<std::string>& texts);
    std::uint32_t pair_of(std::uint32_t part, std::uint32_t word);
    std::vector<double> start() const;
    std::vector<double> improve(const std::vector<double>& probabilities) const;

    Numbers part_numbers_, word_numbers_;
    std::vector<std::string> parts_, words_;
    std::unordered_map<std::uint64_t, std::uint32_t> pair_numbers_;
    std::vector<Together> together_;
    std::vector<Example> examples_;
};

}  // namespace yakugo::lexicon
