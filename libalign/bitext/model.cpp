// SPDX-License-Identifier: Apache-2.0
// Names of the weights, and reading them.
#include "libalign/bitext/model.hpp"

#include "libalign/core/data_file.hpp"
#include "libalign/core/weights_file.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

namespace yakugo::bitext {

namespace {

constexpr std::array<std::string_view, kReasons> kReasonNames = {"known", "number", "measure", "verbatim", "gloss",
                                                                 "sound", "name",   "learned", "phrase"};
constexpr std::array<std::string_view, kWordKinds> kKindNames = {"function", "word",     "name",    "number",
                                                                 "latin",    "katakana", "compound"};
constexpr std::array<std::string_view, kTraits> kTraitNames = {
    "letters_en",   "letters_ja",      "single_ratio",       "single_square",   "single_deviation", "group_ratio",
    "group_square", "group_deviation", "coverage_en",        "coverage_ja",     "weakest_en",       "weakest_ja",
    "stops",        "same_stops",      "stops_ratio",        "question",        "quotes",           "colon",
    "both_open",    "one_open",        "paragraph_together", "paragraph_alone", "paragraph_inside"};

std::string word_weight_name(std::string_view side, std::size_t at) {
    const auto name = [&](std::string_view what, std::string_view which) {
        return std::string(side) + "_" + std::string(what) + "_" + std::string(which);
    };
    if (at < kReasons) return name("explained", kReasonNames.at(at));
    if (at < 2 * kReasons) return name("information", kReasonNames.at(at - kReasons));
    at -= 2 * kReasons;
    if (at < kWordKinds) return name("unexplained", kKindNames.at(at));
    return name("silence", kKindNames.at(at - kWordKinds));
}

}  // namespace

std::string weight_name(std::size_t weight) {
    if (weight < kWordWeights) return word_weight_name("en", weight);
    if (weight < 2 * kWordWeights) return word_weight_name("ja", weight - kWordWeights);
    weight -= 2 * kWordWeights;
    if (weight < kKinds.size())
        return "bead_" + std::to_string(kKinds.at(weight).en) + "_" + std::to_string(kKinds.at(weight).ja);
    return std::string(kTraitNames.at(weight - kKinds.size()));
}

double Calibration::probability(double log_odds) const {
    return 1 / (1 + std::exp(-(bias + slope * log_odds)));
}

double Model::belonging(const Likeness& likeness) const {
    return std::min(gain.probability(likeness.gain), linked.probability(likeness.linked));
}

double log_odds(double p) {
    constexpr double kLeast = 1e-6;
    p = std::clamp(p, kLeast, 1 - kLeast);
    return std::log(p / (1 - p));
}

double Calibration::of_probability(double p) const {
    return probability(log_odds(p));
}

Model Model::parse(std::string_view tsv, const std::string& file) {
    Model model;
    std::map<std::string, double*, std::less<>> targets;
    for (std::size_t i = 0; i < kWeights; ++i) targets[weight_name(i)] = &model.weights[i];
    for (const auto& [name, calibration] : {std::pair{"pair", &model.pair},
                                            {"lonely", &model.lonely},
                                            {"gain", &model.gain},
                                            {"linked", &model.linked}}) {
        targets[std::string("calibration_") + name + "_bias"] = &calibration->bias;
        targets[std::string("calibration_") + name + "_slope"] = &calibration->slope;
    }
    read_weights(tsv, file, std::move(targets));
    return model;
}

Model Model::open(const std::string& folder) {
    const std::string weights = folder + "/bitext.tsv";
    Model model = parse(read_data_file(weights), weights);
    model.units = Units::open(folder + "/units.tsv");
    return model;
}

}  // namespace yakugo::bitext
