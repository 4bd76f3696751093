// SPDX-License-Identifier: Apache-2.0
// Logistic regression, by Newton's method.
#pragma once

#include <vector>

namespace yakugo::train {

/// One observation: what was seen, whether it was true, and how much it counts.
struct Observation {
    std::vector<double> x;
    bool yes = false;
    double weight = 1;
};

/// Weights that maximise the weighted log-likelihood less ridge/2 times the squared weights; all samples have the same number of
/// features, a constant 1 among them for the bias. Deterministic.
std::vector<double> fit_logistic(const std::vector<Observation>& samples, double ridge);

/// One of several was right: their features, and the index of the right one.
struct Pick {
    std::vector<std::vector<double>> options;
    std::size_t right = 0;
};
/// Conditional logit (McFadden 1974): weights w that maximise the sum of log(exp(w x(right)) / sum of exp(w x)), less the ridge;
/// Newton's method from `start`. Deterministic.
std::vector<double> fit_picks(const std::vector<Pick>& picks, double ridge, std::vector<double> start);

/// 1 / (1 + exp(-w x)).
double predict(const std::vector<double>& weights, const std::vector<double>& x);

}  // namespace yakugo::train
