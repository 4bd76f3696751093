// SPDX-License-Identifier: Apache-2.0
// Gradient and ascent.
#include "tools/train/bitext/field.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yakugo::train {

namespace {

using bitext::Features;
using bitext::kWeights;

double add_logs(double a, double b) {
    if (a < b) std::swap(a, b);
    return std::isinf(b) ? a : a + std::log1p(std::exp(b - a));
}

/// Adds d(weight * log P(right way)) / d(weights): what the right way has of each feature, less what is expected over
/// all ways.
void add_gradient(const Field& field, const Features& weights, Features& gradient) {
    constexpr double kNone = -std::numeric_limits<double>::infinity();
    const std::size_t beads = field.beads.size();
    std::vector<double> score(beads, 0), forward(field.nodes, kNone), backward(field.nodes, kNone);
    forward.front() = 0;
    backward.back() = 0;
    for (std::size_t i = 0; i < beads; ++i) {
        const FieldBead& bead = field.beads[i];
        for (const auto& [feature, value] : bead.features) score[i] += weights.at(feature) * value;
        forward[bead.to] = add_logs(forward[bead.to], forward[bead.from] + score[i]);
    }
    for (std::size_t i = beads; i-- > 0;) {
        const FieldBead& bead = field.beads[i];
        backward[bead.from] = add_logs(backward[bead.from], backward[bead.to] + score[i]);
    }
    for (std::size_t i = 0; i < beads; ++i) {
        const FieldBead& bead = field.beads[i];
        const double expected = std::exp(forward[bead.from] + score[i] + backward[bead.to] - forward.back());
        const double excess = field.weight * ((bead.right ? 1 : 0) - expected);
        for (const auto& [feature, value] : bead.features) gradient.at(feature) += excess * value;
    }
}

}  // namespace

Features fit_fields(const std::vector<Field>& fields, const Features& start, double ridge) {
    constexpr int kRounds = 150;
    constexpr double kFirstStep = 0.02, kLeastStep = 1e-6, kLargestStep = 1, kGrow = 1.2, kShrink = 0.5;
    Features weights = start, step{}, last{};
    step.fill(kFirstStep);
    for (int round = 0; round < kRounds; ++round) {
        Features gradient{};
        for (const Field& field : fields) add_gradient(field, weights, gradient);
        for (std::size_t i = 0; i < kWeights; ++i) {
            gradient[i] -= ridge * (weights[i] - start[i]);
            const double turn = gradient[i] * last[i];
            if (turn < 0) gradient[i] = 0;  // it has gone too far: halve the step, and wait a round
            step[i] = turn > 0   ? std::min(step[i] * kGrow, kLargestStep)
                      : turn < 0 ? std::max(step[i] * kShrink, kLeastStep)
                                 : step[i];
            weights[i] += gradient[i] > 0 ? step[i] : gradient[i] < 0 ? -step[i] : 0;
            last[i] = gradient[i];
        }
    }
    return weights;
}

}  // namespace yakugo::train
