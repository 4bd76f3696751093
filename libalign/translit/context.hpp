// SPDX-License-Identifier: Apache-2.0
// What a word looks like round the place where the next unit is chosen: the features of the context models.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace yakugo::translit {

inline constexpr std::size_t kMostContext = 40;

/// Hashes of the things that hold at a place; each is a feature together with a unit.
struct Context {
    std::array<std::uint64_t, kMostContext> hashes;
    std::size_t size = 0;

    void add(std::uint64_t kind, std::uint64_t first, std::uint64_t second = 0);
};

/// A conditional maximum-entropy model (Jiampojamarn, Cherry & Kondrak 2008 use such windows of letters, with a perceptron):
///   P(unit | place, history) = exp(sum of weights) / sum over the units that fit there,
/// the weights being those of the features (one of the place's hashes, unit). It sees what the joint n-gram cannot: the source symbols
/// to come, and the ends of the word, which tell its language (-ski, -eau).
///
/// The surroundings of source symbols [begin, end): up to five on either side, in combination, and both ends of the word.
Context surroundings(std::span<const std::uint16_t> source, std::size_t begin, std::size_t end);

/// The last two units, and the symbol that comes next (any number beyond the symbols at the end).
Context history(std::uint32_t previous, std::uint32_t last, std::uint32_t next);

/// Where the weight of a feature stands in a table of `slots`, a power of two. Features may share a slot (Weinberger et al. 2009):
/// a table of 2^20 chose as well as one of 2^22.
std::size_t context_slot(std::uint64_t hash, std::uint32_t unit, std::size_t slots);

/// Sum of the weights of a context's features with `unit`; Weight is float in training and a byte in the model file.
template <class Weight>
float context_sum(std::span<const Weight> weights, const Context& context, std::uint32_t unit) {
    float sum = 0;
    for (std::size_t i = 0; i < context.size; ++i)
        sum += static_cast<float>(weights[context_slot(context.hashes[i], unit, weights.size())]);
    return sum;
}

}  // namespace yakugo::translit
