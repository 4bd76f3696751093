// SPDX-License-Identifier: Apache-2.0
// Four terms of observed times the logarithm of observed by expected.
#include "glossary/store/likelihood.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace yakugo::store {

double log_likelihood_ratio(const Counts& counts) {
    const double both = std::max(counts.both, 0.0);
    const double ja = std::max(counts.ja, both), en = std::max(counts.en, both);
    const double all = std::max(counts.all, ja + en - both);
    if (all <= 0 || both * all <= ja * en) return 0;
    const auto term = [&](double observed, double row, double column) {
        return observed <= 0 ? 0.0 : observed * std::log(observed * all / (row * column));
    };
    const double sum = term(both, ja, en) + term(ja - both, ja, all - en) + term(en - both, all - ja, en) +
                       term(all - ja - en + both, all - ja, all - en);
    return std::max(0.0, 2 * sum);
}

double together_score(double ratio) {
    return ratio <= 0 ? 0 : ratio / (ratio + 2 * kLeastRatio);
}

double together_shift(double ratio) {
    const auto logit = [](double p) { return std::log(p / (1 - p)); };
    return (logit(together_confidence(ratio)) - logit(together_confidence(kLeastRatio))) / 2;
}

double together_confidence(double ratio) {
    constexpr double least = 0.35, rise = 0.45, scale = 10;
    return least + rise * (1 - std::exp(-std::max(ratio - kLeastRatio, 0.0) / scale));
}

double moved(double confidence, double shift) {
    if (shift == 0 || confidence <= 0 || confidence >= 1) return confidence;
    return 1 / (1 + (1 - confidence) / confidence * std::exp(-shift));
}

std::size_t coarse(std::size_t count) {
    const auto digits = static_cast<std::size_t>(std::bit_width(count));
    return digits <= 3 ? count : count >> (digits - 3) << (digits - 3);
}

std::size_t coarse_all(std::size_t texts) {
    return texts == 0 ? 0 : std::bit_ceil(texts);
}

}  // namespace yakugo::store
