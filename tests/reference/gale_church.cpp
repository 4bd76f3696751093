// SPDX-License-Identifier: Apache-2.0
// The dynamic program of section 3.3, with the constants of the paper.
#include "tests/reference/gale_church.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>

namespace yakugo::reference {

namespace {

constexpr double kVariance = 6.8;     // of the second text's characters, for one of the first: section 3.1
constexpr double kMostSurprise = 25;  // of lengths, so that no bead is impossible: the paper's program, in nats

struct Step {
    std::size_t first, second;
    double prior;
};
/// Table 5 of the paper.
constexpr std::array<Step, 6> kSteps = {
    {{1, 1, 0.89}, {1, 0, 0.0099}, {0, 1, 0.0099}, {1, 2, 0.089}, {2, 1, 0.089}, {2, 2, 0.011}}};

double sum(std::span<const double> lengths) {
    return std::accumulate(lengths.begin(), lengths.end(), 0.0);
}

/// -log of the probability that lengths which belong together differ at least so much.
double surprise(double first, double second, double ratio) {
    const double mean = (first + second / ratio) / 2;
    if (mean <= 0) return 0;
    const double delta = (second - first * ratio) / std::sqrt(kVariance * mean);
    const double probability = std::erfc(std::abs(delta) / std::sqrt(2.0));  // 2 (1 - Phi(|delta|))
    return probability > 0 ? std::min(-std::log(probability), kMostSurprise) : kMostSurprise;
}

/// Costs of the best way to each cell, and the step that it ends with.
class Table {
public:
    Table(std::size_t rows, std::size_t columns)
        : columns_(columns), costs_(rows * columns, std::numeric_limits<double>::infinity()), steps_(rows * columns) {
        costs_[0] = 0;
    }
    double cost(std::size_t i, std::size_t j) const { return costs_[i * columns_ + j]; }
    const Step& step(std::size_t i, std::size_t j) const { return kSteps.at(steps_[i * columns_ + j]); }
    void offer(std::size_t i, std::size_t j, double cost, std::size_t step) {
        if (cost >= costs_[i * columns_ + j]) return;
        costs_[i * columns_ + j] = cost;
        steps_[i * columns_ + j] = static_cast<std::uint8_t>(step);
    }

private:
    std::size_t columns_;
    std::vector<double> costs_;
    std::vector<std::uint8_t> steps_;
};

std::vector<bitext::Bead> way_back(const Table& table, std::size_t i, std::size_t j) {
    std::vector<bitext::Bead> beads;
    while (i > 0 || j > 0) {
        const Step& step = table.step(i, j);
        beads.push_back({{i - step.first, i}, {j - step.second, j}});
        i -= step.first;
        j -= step.second;
    }
    std::reverse(beads.begin(), beads.end());
    return beads;
}

}  // namespace

// C(i, j) = min over steps (a, b) of C(i - a, j - b) - log prior(a, b) + surprise of the lengths of the a last of i and
// the b last of j.
std::vector<bitext::Bead> align_by_length(std::span<const double> first, std::span<const double> second) {
    const double ratio = sum(first) > 0 && sum(second) > 0 ? sum(second) / sum(first) : 1;
    Table table(first.size() + 1, second.size() + 1);
    for (std::size_t i = 0; i <= first.size(); ++i) {
        for (std::size_t j = 0; j <= second.size(); ++j) {
            for (std::size_t k = 0; k < kSteps.size(); ++k) {
                const Step& step = kSteps.at(k);
                if (i < step.first || j < step.second) continue;
                const double lengths = surprise(sum(first.subspan(i - step.first, step.first)),
                                                sum(second.subspan(j - step.second, step.second)), ratio);
                table.offer(i, j, table.cost(i - step.first, j - step.second) - std::log(step.prior) + lengths, k);
            }
        }
    }
    return way_back(table, first.size(), second.size());
}

}  // namespace yakugo::reference
