// SPDX-License-Identifier: Apache-2.0
// Interpolated Kneser-Ney trigrams over units, bigrams over morae and 4-grams over letters.
#pragma once

#include "libalign/translit/format.hpp"
#include "tools/train/corpus.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace yakugo::train {

struct UnitDefinition {
    std::uint32_t mora = 0, chunk = 0;
    auto operator<=>(const UnitDefinition&) const = default;
};

/// A unit, and how often the alignments use it. Every mora has a silent unit, seen or not.
struct UnitInventory {
    std::vector<UnitDefinition> units;  ///< sorted; number kFirstUnit is the first
    std::vector<std::size_t> counts;
    /// The number of a unit, kNoUnit where it is not in the inventory.
    std::uint32_t find(UnitDefinition unit) const;
};
UnitInventory collect_units(const std::vector<WordPair>& pairs, std::size_t morae, std::size_t least);

/// `words` has the parts that a probability is given for; the last one is the predicted unit.
template <std::size_t N>
struct Gram {
    std::array<std::uint32_t, N> units{};
    double log_probability = 0, back_off = 0;
};

struct Grams {
    std::vector<Gram<1>> singles;  ///< indexed by unit
    std::vector<Gram<2>> pairs;    ///< sorted
    std::vector<Gram<3>> triples;  ///< sorted
    std::vector<Gram<3>> rare;     ///< sorted; those that are left out, as they would be with all kept
};
/// Kneser & Ney 1995 with one discount an order (Ney, Essen & Kneser 1994: D = n1 / (n1 + 2 n2)); pairs and triples seen fewer
/// than `least` times are left out, and their mass goes to the shorter context, so that all still sums to one.
Grams count_grams(const std::vector<WordPair>& pairs, const UnitInventory& inventory, std::size_t least_pair,
                  std::size_t least_triple);

/// log P(letter | three letters before), by Witten-Bell; kLetterContexts * 27.
std::vector<double> letter_model(const std::vector<WordPair>& pairs);
/// log P(mora | mora before), by Witten-Bell; 0 is the edge of the word. morae * morae.
std::vector<double> mora_model(const std::vector<WordPair>& pairs, std::size_t morae);

}  // namespace yakugo::train
