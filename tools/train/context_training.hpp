// SPDX-License-Identifier: Apache-2.0
// Learns the context models: which unit comes next, given all of the source word.
#pragma once

#include "libalign/translit/unit_index.hpp"
#include "tools/train/corpus.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace yakugo::train {

/// Weights of one direction as the model file holds them: a byte times `step`.
struct ContextWeights {
    std::vector<std::int8_t> weights;
    float step = 0;
};

/// Stochastic gradient of the log-likelihood with AdaGrad's step sizes (Duchi, Hazan & Singer 2011) and a ridge, over the units of
/// aligned pairs, in an order that is shuffled by a fixed seed. `model` gives the units; pairs that need others are passed over.
ContextWeights train_context(const translit::ModelView& model, translit::Direction to,
                             const std::vector<WordPair>& pairs, const std::function<void(const std::string&)>& log);

}  // namespace yakugo::train
