// SPDX-License-Identifier: Apache-2.0
// Logistic regression; its weights are the trainer's.
#include "libalign/translit/calibration.hpp"

#include <cmath>

namespace yakugo::translit {

std::array<double, kFeatures> features(const Score& score) {
    const auto morae = static_cast<double>(score.morae), letters = static_cast<double>(score.letters);
    const double ratio = double{score.ratio};
    return {1,
            ratio,
            ratio / (morae + letters),
            (ratio + double{score.english}) / letters,
            (ratio + double{score.katakana}) / morae,
            std::log(morae),
            std::log(letters),
            std::abs(std::log(letters / (1.6 * morae)))};
}

double calibrated(const Header& header, const Score& score) {
    if (!score.possible) return 0;
    const std::array<double, kFeatures> values = features(score);
    double sum = 0;
    for (std::size_t i = 0; i < kFeatures; ++i) sum += double{header.weights[i]} * values[i];
    return 1 / (1 + std::exp(-sum));
}

}  // namespace yakugo::translit
