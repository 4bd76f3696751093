// SPDX-License-Identifier: Apache-2.0
// Calibrated confidence: a logistic regression over the features of a pair.
#pragma once

#include "libalign/mine/candidate.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::mine {

/// Weights as trained by yakugo-train-confidence and shipped in seeds/mine/confidence.tsv.
class ConfidenceModel {
public:
    /// Lines "name<TAB>weight", `bias` among the names, # for comments. Throws InputError with the line of a wrong or missing name.
    static ConfidenceModel parse(std::string_view tsv, const std::string& file);
    static ConfidenceModel load(const std::string& path);

    /// 1 / (1 + exp(-(bias + sum of weight * feature))); a pair without evidence has 0.
    double probability(const Features& features) const;

    double bias = 0;
    Features weights{};
};

}  // namespace yakugo::mine
