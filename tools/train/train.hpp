// SPDX-License-Identifier: Apache-2.0
// From pairs of words to a model file.
#pragma once

#include "tools/train/corpus.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "libalign/translit/format.hpp"

namespace yakugo::train {

using Log = std::function<void(const std::string&)>;

struct Trained {
    std::vector<std::byte> image;
    std::vector<WordPair> kept;     ///< what the model learned from
    std::vector<WordPair> dropped;  ///< what does not sound alike
};

/// Deterministic: the same pairs give the same bytes. `weights` are those of the calibration, zeros where not yet known.
Trained train(std::vector<WordPair> pairs, const std::array<float, translit::kFeatures>& weights,
              const std::string& description, const Log& log);

}  // namespace yakugo::train
