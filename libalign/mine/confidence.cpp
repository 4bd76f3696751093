// SPDX-License-Identifier: Apache-2.0
// Reading and applying the weights.
#include "libalign/mine/confidence.hpp"

#include "libalign/core/error.hpp"
#include "libalign/mine/data_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

namespace yakugo::mine {

ConfidenceModel ConfidenceModel::parse(std::string_view tsv, const std::string& file) {
    std::map<std::string, double*, std::less<>> targets;
    ConfidenceModel model;
    targets["bias"] = &model.bias;
    for (std::size_t i = 0; i < kFeatures; ++i) targets[std::string(name(static_cast<Feature>(i)))] = &model.weights[i];
    std::size_t last = 0;
    for (const auto& [number, line] : data_lines(tsv)) {
        last = number;
        const auto tab = line.find('\t');
        const auto target = targets.find(line.substr(0, tab));
        if (target == targets.end() || tab == std::string_view::npos) {
            throw InputError({file, number},
                             "expected the name of a feature that is still missing, a tab and a weight; found \"" +
                                 std::string(line) + "\"");
        }
        const std::string_view value = line.substr(tab + 1);
        const auto result = std::from_chars(value.data(), value.data() + value.size(), *target->second);
        // "nan" and "inf" are numbers to from_chars, but no weights: with them no confidence could be compared.
        if (result.ec != std::errc{} || result.ptr != value.data() + value.size() || !std::isfinite(*target->second)) {
            throw InputError({file, number}, "expected a number, found \"" + std::string(value) + "\"");
        }
        targets.erase(target);
    }
    if (!targets.empty()) throw InputError({file, last}, "no weight for \"" + targets.begin()->first + "\"");
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
