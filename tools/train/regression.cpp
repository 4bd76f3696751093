// SPDX-License-Identifier: Apache-2.0
// Newton's method; the normal equations are solved by Gaussian elimination.
#include "tools/train/regression.hpp"

#include <cmath>
#include <utility>

namespace yakugo::train {

namespace {

constexpr std::size_t kN = translit::kFeatures;
using Vector = std::array<double, kN>;
using Matrix = std::array<Vector, kN>;

constexpr double kRidge = 1e-3;
constexpr std::size_t kIterations = 30;

/// x of a x = b; `a` is positive definite, so no pivot is 0.
Vector solve(Matrix a, Vector b) {
    for (std::size_t k = 0; k < kN; ++k) {
        for (std::size_t i = k + 1; i < kN; ++i) {
            const double factor = a[i][k] / a[k][k];
            for (std::size_t j = k; j < kN; ++j) a[i][j] -= factor * a[k][j];
            b[i] -= factor * b[k];
        }
    }
    for (std::size_t k = kN; k-- > 0;) {
        for (std::size_t j = k + 1; j < kN; ++j) b[k] -= a[k][j] * b[j];
        b[k] /= a[k][k];
    }
    return b;
}

}  // namespace

std::array<float, kN> fit(const std::vector<Outcome>& outcomes) {
    Vector weights{};
    for (std::size_t iteration = 0; iteration < kIterations; ++iteration) {
        Vector gradient{};
        Matrix hessian{};
        for (std::size_t i = 0; i < kN; ++i) gradient[i] = -kRidge * weights[i], hessian[i][i] = kRidge;
        for (const Outcome& outcome : outcomes) {
            if (!outcome.score.possible) continue;
            const Vector x = translit::features(outcome.score);
            double sum = 0;
            for (std::size_t i = 0; i < kN; ++i) sum += weights[i] * x[i];
            const double p = 1 / (1 + std::exp(-sum));
            const double error = outcome.weight * ((outcome.match ? 1 : 0) - p), slope = outcome.weight * p * (1 - p);
            for (std::size_t i = 0; i < kN; ++i) {
                gradient[i] += error * x[i];
                for (std::size_t j = 0; j < kN; ++j) hessian[i][j] += slope * x[i] * x[j];
            }
        }
        const Vector change = solve(hessian, gradient);
        for (std::size_t i = 0; i < kN; ++i) weights[i] += change[i];
    }
    std::array<float, kN> out;
    for (std::size_t i = 0; i < kN; ++i) out[i] = static_cast<float>(weights[i]);
    return out;
}

}  // namespace yakugo::train
