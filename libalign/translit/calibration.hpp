// SPDX-License-Identifier: Apache-2.0
// From the score of an alignment to a probability.
#pragma once

#include "libalign/translit/scorer.hpp"

#include <array>

namespace yakugo::translit {

/// What the logistic regression is told of a score: 1, the ratio, the ratio a symbol, log P(English | katakana) a letter and
/// log P(katakana | English) a mora, the logs of both lengths, and how far the lengths lie apart.
std::array<double, kFeatures> features(const Score& score);

/// 1 / (1 + exp(-weights . features)); 0 for an impossible score.
double calibrated(const Header& header, const Score& score);

}  // namespace yakugo::translit
