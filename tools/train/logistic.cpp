// SPDX-License-Identifier: Apache-2.0
// Newton's method; the normal equations are solved by Gaussian elimination.
#include "tools/train/logistic.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace yakugo::train {

namespace {

using Vector = std::vector<double>;
using Matrix = std::vector<Vector>;

constexpr std::size_t kIterations = 30;

/// x of a x = b; `a` is positive definite, so no pivot is 0.
Vector solve(Matrix a, Vector b) {
    const std::size_t n = b.size();
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = k + 1; i < n; ++i) {
            const double factor = a[i][k] / a[k][k];
            for (std::size_t j = k; j < n; ++j) a[i][j] -= factor * a[k][j];
            b[i] -= factor * b[k];
        }
    }
    for (std::size_t k = n; k-- > 0;) {
        for (std::size_t j = k + 1; j < n; ++j) b[k] -= a[k][j] * b[j];
        b[k] /= a[k][k];
    }
    return b;
}

/// Adds x(right) - E[x] to the gradient and the covariance of x to the negative Hessian.
void add_pick(const Pick& pick, const Vector& weights, Vector& gradient, Matrix& hessian) {
    const std::size_t n = weights.size();
    Vector likely;
    for (const Vector& x : pick.options) likely.push_back(std::inner_product(x.begin(), x.end(), weights.begin(), 0.0));
    const double most = *std::max_element(likely.begin(), likely.end());
    double total = 0;
    for (double& value : likely) total += value = std::exp(value - most);
    Vector mean(n, 0);
    for (std::size_t k = 0; k < likely.size(); ++k) {
        for (std::size_t i = 0; i < n; ++i) mean[i] += likely[k] / total * pick.options[k][i];
    }
    for (std::size_t i = 0; i < n; ++i) gradient[i] += pick.options[pick.right][i] - mean[i];
    for (std::size_t k = 0; k < likely.size(); ++k) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j)
                hessian[i][j] += likely[k] / total * (pick.options[k][i] - mean[i]) * (pick.options[k][j] - mean[j]);
        }
    }
}

}  // namespace

double predict(const Vector& weights, const Vector& x) {
    double sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i) sum += weights[i] * x[i];
    return 1 / (1 + std::exp(-sum));
}

Vector fit_logistic(const std::vector<Observation>& samples, double ridge) {
    const std::size_t n = samples.empty() ? 0 : samples.front().x.size();
    Vector weights(n, 0);
    for (std::size_t iteration = 0; iteration < kIterations; ++iteration) {
        Vector gradient(n, 0);
        Matrix hessian(n, Vector(n, 0));
        for (std::size_t i = 0; i < n; ++i) gradient[i] = -ridge * weights[i], hessian[i][i] = ridge;
        for (const Observation& sample : samples) {
            const double p = predict(weights, sample.x);
            const double error = sample.weight * ((sample.yes ? 1 : 0) - p), slope = sample.weight * p * (1 - p);
            for (std::size_t i = 0; i < n; ++i) {
                gradient[i] += error * sample.x[i];
                for (std::size_t j = 0; j < n; ++j) hessian[i][j] += slope * sample.x[i] * sample.x[j];
            }
        }
        const Vector change = solve(hessian, gradient);
        for (std::size_t i = 0; i < n; ++i) weights[i] += change[i];
    }
    return weights;
}

Vector fit_picks(const std::vector<Pick>& picks, double ridge, Vector weights) {
    const std::size_t n = weights.size();
    for (std::size_t iteration = 0; iteration < kIterations; ++iteration) {
        Vector gradient(n, 0);
        Matrix hessian(n, Vector(n, 0));
        for (std::size_t i = 0; i < n; ++i) gradient[i] = -ridge * weights[i], hessian[i][i] = ridge;
        for (const Pick& pick : picks) add_pick(pick, weights, gradient, hessian);
        const Vector change = solve(hessian, gradient);
        for (std::size_t i = 0; i < n; ++i) weights[i] += change[i];
    }
    return weights;
}

}  // namespace yakugo::train
