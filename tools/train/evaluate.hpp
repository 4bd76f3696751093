// SPDX-License-Identifier: Apache-2.0
// What a model is worth on words that it has not seen.
#pragma once

#include "libalign/translit/format.hpp"
#include "tools/train/corpus.hpp"
#include "tools/train/regression.hpp"
#include "tools/train/samples.hpp"

#include <string>
#include <vector>

namespace yakugo::train {

/// Scores of the samples that the model finds plausible; the others come back impossible.
std::vector<Outcome> score_samples(const translit::ModelView& model, const std::vector<WordPair>& pairs,
                                   const std::vector<Sample>& samples);

/// A report in plain text: 20-way choice, calibration by tenths with near misses one to one, time a pair.
std::string evaluate(const translit::ModelView& model, const std::vector<WordPair>& held_out);

}  // namespace yakugo::train
