// SPDX-License-Identifier: Apache-2.0
// Puts what was learned into the bytes of a model file.
#pragma once

#include "libalign/translit/format.hpp"
#include "tools/train/context_training.hpp"
#include "tools/train/grams.hpp"
#include "tools/train/morae.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace yakugo::train {

/// An English word of the data.
struct KnownWord {
    std::vector<std::uint8_t> letters;
    std::size_t frequency = 0;
};

/// What is learned from words that the rest was not trained on; zeros where not yet known.
struct Calibration {
    std::array<float, translit::kFeatures> weights{};
    std::array<std::array<float, translit::kGenerationFeatures>, translit::kDirections> generation{};
    std::array<float, translit::kDirections> found{};
};

struct ImageParts {
    const MoraTable* morae = nullptr;
    const UnitInventory* inventory = nullptr;
    const Grams* grams = nullptr;
    std::vector<double> letters{}, mora_pairs{};
    std::array<ContextWeights, translit::kDirections> contexts{};  ///< empty where not yet learned
    std::vector<KnownWord> known{};                                ///< letters of English words, each once
    Calibration calibration;
    std::string description;
};

/// The morae of the table with their masks of letters, as the alignments of `pairs` have them.
void describe_morae(const std::vector<WordPair>& pairs, const UnitInventory& inventory, MoraTable& table);

std::vector<std::byte> build_image(const ImageParts& parts);

}  // namespace yakugo::train
