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

bitext::Likeness likeness(bitext::Comparison comparison, const bitext::Features& weights) {
    bitext::Lattice lattice = search(comparison, weights);
    const double sum = make_posteriors(lattice);
    return likeness_of(sum, comparison, weights);
}

/// The first sentences of both, as if there were no others.
bitext::Comparison beginning(const bitext::Comparison& comparison, std::size_t sentences) {
    const auto begin = [&](const bitext::ComparedSide& side) {
        return bitext::Span{0, std::min(sentences, side.shapes.size())};
    };
    bitext::Comparison out = part_of(comparison, begin(comparison.en), begin(comparison.ja));
    set_links(out, pairs_of(out.links));
    return out;
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
            make_posteriors(lattice);
            const std::vector<Bead> beads = most_right(std::move(lattice));
            // Where nothing is left out, no lonely sentence is right: the others say what such scores are worth.
            if (perturbed) remember(beads, sample.document.gold);
            remember_likeness(sample, weights);
            const AlignmentScore score = score_beads(beads, sample.document.gold);
            mean += score.strict.f1();
            documents += 1;
            all.strict.add(score.strict);
            all.lonely.add(score.lonely);
        }
        if (documents > 0)
            out += fmt::format("{}{}: strict F1 {:.4f}, pooled {:.4f}, lonely {:.4f}\n", name,
                               perturbed ? " perturbed" : "", mean / documents, all.strict.f1(), all.lonely.f1());
    }
    return out;
}

void Judge::remember(const std::vector<Bead>& beads, const std::vector<Bead>& gold) {
    for (const Bead& bead : beads) {
        std::vector<Observation>& seen = bead.lonely() ? lonely_ : pair_;
        seen.push_back({{1, bitext::log_odds(bead.score)}, is_right(bead, gold)});
    }
}

void Judge::remember_likeness(const Sample& sample, const bitext::Features& weights) {
    gain_.push_back({{1, likeness(sample.comparison, weights).gain}, true});
    gain_.push_back({{1, likeness(sample.stranger, weights).gain}, false});
    for (const std::size_t sentences : {2U, 4U, 8U}) {
        linked_.push_back({{1, likeness(beginning(sample.comparison, sentences), weights).linked}, true});
        linked_.push_back({{1, likeness(beginning(sample.stranger, sentences), weights).linked}, false});
    }
}

Calibrations Judge::calibrate() const {
    const auto fit = [](const std::vector<Observation>& seen) {
        if (seen.empty()) return bitext::Calibration{};
        const std::vector<double> weights = fit_logistic(seen, 1);
        return bitext::Calibration{weights[0], weights[1]};
    };
    return {fit(pair_), fit(lonely_), fit(gain_), fit(linked_)};
}

}  // namespace yakugo::train
