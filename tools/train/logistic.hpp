// SPDX-License-Identifier: Apache-2.0
// Logistic regression, by Newton's method.
#pragma once

#include <vector>

namespace yakugo::train {

/// One observation: what was seen, whether it was true, and how much it counts.
struct Sample {
    std::vector<double> x;
    bool yes = false;
    double weight = 1;
};

/// Weights that maximise the weighted log-likelihood less ridge/2 times the squared weights; all samples have the same number of
/// features, a constant 1 among them for the bias. Deterministic.
std::vector<double> fit_logistic(const std::vector<Sample>& samples, double ridge);

/// 1 / (1 + exp(-w x)).
double predict(const std::vector<double>& weights, const std::vector<double>& x);

}  // namespace yakugo::train
