// SPDX-License-Identifier: Apache-2.0
// What is learned from words that a model was not trained on: the probabilities, and how spellings that are made are weighed.
#pragma once

#include "libalign/translit/format.hpp"
#include "tools/train/corpus.hpp"
#include "tools/train/image.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace yakugo::train {

/// Words fall into ten folds by their letters, in all their katakana spellings. Two stay unseen in the first training: one to
/// calibrate with, one to evaluate on.
inline constexpr std::uint64_t kCalibrationFold = 0, kEvaluationFold = 1;

/// The fold, 0 to 9, of a pair's word.
std::uint64_t fold_of(const WordPair& pair);

/// The pairs of one fold, in their order.
std::vector<WordPair> fold(const std::vector<WordPair>& pairs, std::uint64_t number);

/// `held_out`: pairs that the model was not trained on, sorted by letters. Deterministic.
Calibration calibrate(const translit::ModelView& model, const std::vector<WordPair>& held_out);

/// Writes the calibration into a model's header.
void set_calibration(std::vector<std::byte>& image, const Calibration& calibration);

}  // namespace yakugo::train
