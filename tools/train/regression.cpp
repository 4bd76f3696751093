// SPDX-License-Identifier: Apache-2.0
// The sound scores as samples of a logistic regression.
#include "tools/train/regression.hpp"

#include "tools/train/logistic.hpp"

namespace yakugo::train {

std::array<float, translit::kFeatures> fit(const std::vector<Outcome>& outcomes) {
    constexpr double kRidge = 1e-3;
    std::vector<Observation> samples;
    for (const Outcome& outcome : outcomes) {
        if (!outcome.score.possible) continue;
        const auto x = translit::features(outcome.score);
        samples.push_back({{x.begin(), x.end()}, outcome.match, outcome.weight});
    }
    const std::vector<double> weights = fit_logistic(samples, kRidge);
    std::array<float, translit::kFeatures> out{};
    for (std::size_t i = 0; i < weights.size(); ++i) out[i] = static_cast<float>(weights[i]);
    return out;
}

}  // namespace yakugo::train
