// SPDX-License-Identifier: Apache-2.0
// Calibrated confidence of suggestions: a logistic regression over their hints, apart from that of evidenced pairs.
#pragma once

#include "libalign/mine/hints.hpp"

#include <string>
#include <string_view>

namespace yakugo::mine {

/// Weights as trained by yakugo-train-suggestions and shipped in seeds/mine/suggestions.tsv.
struct SuggestionModel {
    /// Lines "name<TAB>weight", `bias` among the names, # for comments. Throws InputError with the line of a wrong or missing name.
    static SuggestionModel parse(std::string_view tsv, const std::string& file);
    static SuggestionModel load(const std::string& path);

    /// 1 / (1 + exp(-(bias + sum of weight * hint))).
    double probability(const Hints& hints) const;

    double bias = 0;
    Hints weights{};
};

}  // namespace yakugo::mine
