// SPDX-License-Identifier: Apache-2.0
// Judging by known alignments.
#include "tools/train/bitext/judge.hpp"

#include "libalign/bitext/passes.hpp"
#include "tools/train/bitext/score.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace yakugo::train {

namespace {

using bitext::Bead;

double log_odds(double p) {
    constexpr double kLeast = 1e-6;  // as Calibration::of_probability()
    p = std::clamp(p, kLeast, 1 - kLeast);
    return std::log(p / (1 - p));
}

/// What a sentence gains when the two texts are taken for translations.
double gain_between(bitext::Comparison comparison, const bitext::Features& weights) {
    bitext::Lattice lattice = search(comparison, weights);
    const double sum = make_posteriors(lattice);
    return gain_of(sum, comparison, weights);
}

}  // namespace

std::string Judge::judge(const std::string& name, const std::vector<Sample>& samples, const bitext::Features& weights) {
    std::string out;
    for (const bool perturbed : {true, false}) {
        double mean = 0, documents = 0;
        AlignmentScore all;
        for (const Sample& sample : samples) {
            if (sample.perturbed != perturbed) continue;
            bitext::Comparison comparison = sample.comparison;
            bitext::Lattice lattice = search(comparison, weights);
            const double sum = make_posteriors(lattice);
            belonging_.push_back({{1, gain_of(sum, comparison, weights)}, true});
            belonging_.push_back({{1, gain_between(sample.stranger, weights)}, false});
            const std::vector<Bead> beads = most_right(std::move(lattice));
            // Where nothing is left out, no lonely sentence is right: the others say what such scores are worth.
            if (perturbed) remember(beads, sample.document.gold);
            const AlignmentScore score = score_beads(beads, sample.document.gold);
            mean += score.strict.f1();
            documents += 1;
            all.strict.add(score.strict);
            all.null.add(score.null);
        }
        if (documents > 0)
            out += fmt::format("{}{}: strict F1 {:.4f}, pooled {:.4f}, lonely {:.4f}\n", name,
                               perturbed ? " perturbed" : "", mean / documents, all.strict.f1(), all.null.f1());
    }
    return out;
}

void Judge::remember(const std::vector<Bead>& beads, const std::vector<Bead>& gold) {
    for (const Bead& bead : beads) {
        std::vector<Observation>& seen = bead.en.empty() || bead.ja.empty() ? lonely_ : pair_;
        seen.push_back({{1, log_odds(bead.score)}, is_right(bead, gold)});
    }
}

Calibrations Judge::calibrate() const {
    const auto fit = [](const std::vector<Observation>& seen) {
        if (seen.empty()) return bitext::Calibration{};
        const std::vector<double> weights = fit_logistic(seen, 1);
        return bitext::Calibration{weights[0], weights[1]};
    };
    return {fit(pair_), fit(lonely_), fit(belonging_)};
}

}  // namespace yakugo::train
