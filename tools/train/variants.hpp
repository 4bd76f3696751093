// SPDX-License-Identifier: Apache-2.0
// Learns what it costs to write one mora for another, and what a distance is worth as a probability.
#pragma once

#include "libalign/translit/variant_costs.hpp"
#include "tools/train/variant_pairs.hpp"

#include <functional>
#include <string>
#include <vector>

namespace yakugo::train {

/// Costs as a log-linear model: the log odds of a variant against a near miss are a bias, a weight for the log of the length, and
/// less the cost of each edit of the cheapest alignment; an edit's cost is that of its sounds plus its own.
/// Expectation maximisation over what nobody sees: the alignment (its best one), and whether a pair with the same English is a
/// variant at all or another reading (チャールズ, シャルル), which is taken to look like a near miss:
///   P(variant | same English) = share * odds / (share * odds + 1 - share).
/// Deterministic. The rows hold all kinds but the weights.
std::vector<translit::CostRow> learn_costs(const std::vector<VariantPair>& pairs,
                                           const std::function<void(const std::string&)>& log);

/// Logistic regression of variant_features() on pairs that were not learned from: rows of the kind `weight`.
std::vector<translit::CostRow> calibrate_variants(const std::vector<translit::CostRow>& costs,
                                                  const std::vector<VariantPair>& held_out);

/// A report in plain text: ROC-AUC of the distance, of the probability and of Levenshtein's distance, precision and recall at one
/// half, a calibration table.
std::string evaluate_variants(const std::vector<translit::CostRow>& rows, const std::vector<VariantPair>& held_out);

}  // namespace yakugo::train
