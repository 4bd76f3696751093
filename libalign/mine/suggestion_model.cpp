// SPDX-License-Identifier: Apache-2.0
// Names, reading and use of the weights of suggestions.
#include "libalign/mine/suggestion_model.hpp"

#include "libalign/core/data_file.hpp"
#include "libalign/core/weights_file.hpp"

#include <cmath>

namespace yakugo::mine {

std::string_view name(Hint hint) {
    static constexpr std::array<std::string_view, kHints> names = {
        "person", "part",   "word",     "headed",  "composed", "designation", "expansion",  "spelt_out", "spelling",
        "margin", "made",   "common",   "outbid",  "whole",    "everyday",    "ordinary",   "known",     "capital",
        "place",  "backed", "stands",   "rival",   "titled",   "quoted",      "embedded",   "frequent",  "credit",
        "words",  "length", "coverage", "ordered", "inside",   "plain",       "small_head", "generic",   "made_name"};
    return names[static_cast<std::size_t>(hint)];
}

SuggestionModel SuggestionModel::parse(std::string_view tsv, const std::string& file) {
    SuggestionModel model;
    std::map<std::string, double*, std::less<>> targets{{"bias", &model.bias}};
    for (std::size_t i = 0; i < kHints; ++i) targets[std::string(name(static_cast<Hint>(i)))] = &model.weights[i];
    read_weights(tsv, file, std::move(targets));
    return model;
}

SuggestionModel SuggestionModel::load(const std::string& path) {
    return parse(read_data_file(path), path);
}

double SuggestionModel::probability(const Hints& hints) const {
    double x = bias;
    for (std::size_t i = 0; i < kHints; ++i) x += weights[i] * hints[i];
    return 1 / (1 + std::exp(-x));
}

}  // namespace yakugo::mine
