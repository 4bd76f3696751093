// SPDX-License-Identifier: Apache-2.0
// From pairs of words to a model file.
#pragma once

#include "tools/train/corpus.hpp"
#include "tools/train/image.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace yakugo::train {

using Log = std::function<void(const std::string&)>;

struct Trained {
    std::vector<std::byte> image;
    std::vector<WordPair> kept;     ///< what the model learned from
    std::vector<WordPair> dropped;  ///< what does not sound alike
};

/// Deterministic: the same pairs give the same bytes. The words of the pairs, dropped or not, and `more_words` become the known ones.
Trained train(std::vector<WordPair> pairs, const std::vector<WordPair>& more_words, const Calibration& calibration,
              const std::string& description, const Log& log);

}  // namespace yakugo::train
