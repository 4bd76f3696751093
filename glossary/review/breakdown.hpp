// SPDX-License-Identifier: Apache-2.0
// A confidence taken apart into what each feature adds to it.
#pragma once

#include "glossary/store/model.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::review {

/// Weights of a logistic regression by the names of its features.
class Weights {
public:
    /// Lines "name<TAB>weight", # for comments, `bias` among the names; other lines are passed over: whether the file is
    /// whole is the miner's business.
    static Weights parse(std::string_view tsv);
    /// A missing file knows no weight.
    static Weights load(const std::string& path);

    std::optional<double> of(std::string_view name) const;

private:
    std::map<std::string, double, std::less<>> by_name_;
};

/// The weights of the two models: for pairs whose English stands in the post, and for suggestions.
struct Models {
    Weights evidenced, suggested;
};

/// One feature: what it was, what it weighs, and weight * value, in log odds.
struct Piece {
    std::string feature;
    double value = 0;
    std::optional<double> weight;  ///< unknown to this program's data
    double contribution = 0;       ///< 0 where the weight is unknown
};

struct Breakdown {
    std::vector<Piece> pieces;   ///< the greatest contribution first, up or down; equal ones by name
    std::optional<double> bias;  ///< log odds of a pair without features
    double sum = 0;              ///< of bias and contributions
    double probability = 0;      ///< 1 / (1 + exp(-sum))
    bool complete = false;       ///< bias and all weights are known, so that sum and probability mean something
};
Breakdown break_down(const std::vector<store::FeatureRecord>& features, const Weights& weights);

}  // namespace yakugo::review
