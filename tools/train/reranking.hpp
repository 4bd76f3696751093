// SPDX-License-Identifier: Apache-2.0
// How much each part of the model counts when spellings are made.
#pragma once

#include "libalign/translit/format.hpp"
#include "tools/train/image.hpp"

#include <vector>

namespace yakugo::train {

/// Sets `generation` to weights of Made::features(), by direction, under which the spelling that stands in the data is the likeliest
/// among those that the search finds for words the model was not trained on, and `found` to how often it is among them: so
/// found * exp(score) / sum of exp(score) is a probability.
/// `names`: aligned or not; at most kMostNames of them are used, drawn by a fixed seed.
void fit_generation(const translit::ModelView& model, const std::vector<WordPair>& names, Calibration& out);

inline constexpr std::size_t kMostNames = 2000;

}  // namespace yakugo::train
