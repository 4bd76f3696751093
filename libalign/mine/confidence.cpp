// SPDX-License-Identifier: Apache-2.0
// Reading and applying the weights.
#include "libalign/mine/confidence.hpp"

#include "libalign/core/data_file.hpp"
#include "libalign/core/weights_file.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace yakugo::mine {

ConfidenceModel ConfidenceModel::parse(std::string_view tsv, const std::string& file) {
    ConfidenceModel model;
    std::map<std::string, double*, std::less<>> targets{{"bias", &model.bias}};
    for (std::size_t i = 0; i < kFeatures; ++i) targets[std::string(name(static_cast<Feature>(i)))] = &model.weights[i];
    read_weights(tsv, file, std::move(targets));
    return model;
}

ConfidenceModel ConfidenceModel::load(const std::string& path) {
    return parse(read_data_file(path), path);
}

double ConfidenceModel::probability(const Features& features) const {
    static constexpr std::array kEvidence = {Feature::segment, Feature::parenthetical, Feature::inline_latin,
                                             Feature::byline,  Feature::sound,         Feature::initials,
                                             Feature::lexicon, Feature::verbatim};
    const bool seen = std::any_of(kEvidence.begin(), kEvidence.end(),
                                  [&](Feature kind) { return features[static_cast<std::size_t>(kind)] > 0; });
    if (!seen) return 0;
    double x = bias;
    for (std::size_t i = 0; i < kFeatures; ++i) x += weights[i] * features[i];
    return 1 / (1 + std::exp(-x));
}

}  // namespace yakugo::mine
