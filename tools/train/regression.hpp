// SPDX-License-Identifier: Apache-2.0
// Logistic regression: makes probabilities of scores.
#pragma once

#include "libalign/translit/calibration.hpp"

#include <array>
#include <vector>

namespace yakugo::train {

struct Outcome {
    translit::Score score;
    bool match = false;
    double weight = 1;
};

/// Newton's method on the log loss with a slight ridge; deterministic. Impossible scores are left out: they are 0 anyway.
std::array<float, translit::kFeatures> fit(const std::vector<Outcome>& outcomes);

}  // namespace yakugo::train
