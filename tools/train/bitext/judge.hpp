// SPDX-License-Identifier: Apache-2.0
// How well weights align documents, and how far their probabilities can be believed.
#pragma once

#include "libalign/bitext/comparison.hpp"
#include "libalign/bitext/model.hpp"
#include "tools/train/bitext/corpus.hpp"
#include "tools/train/logistic.hpp"

#include <string>
#include <vector>

namespace yakugo::train {

/// A document ready for training: as it is, and a poorer one made of it.
struct Sample {
    ParallelDocument document;
    bitext::Comparison comparison;
    ParallelDocument poor_document;
    bitext::Comparison poor;
    bitext::Comparison stranger;  ///< its English beside another document's Japanese
    bool perturbed = false;
};

struct Calibrations {
    bitext::Calibration pair, lonely;  ///< of perturbed documents: in others no lonely sentence is right
    bitext::Calibration gain, linked;  ///< gain of whole documents, linked of their beginnings
};

/// Aligns documents and remembers what came of it.
class Judge {
public:
    /// A line for perturbed and one for other documents: strict F1, mean over documents, and F1 of lonely sentences,
    /// pooled.
    std::string judge(const std::string& name, const std::vector<Sample>& samples, const bitext::Features& weights);

    /// Fitted to what has been judged.
    Calibrations calibrate() const;

private:
    void remember_likeness(const Sample& sample, const bitext::Features& weights);
    void remember(const std::vector<bitext::Bead>& beads, const std::vector<bitext::Bead>& gold);

    std::vector<Observation> pair_, lonely_, gain_, linked_;
};

}  // namespace yakugo::train
