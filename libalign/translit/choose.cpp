// SPDX-License-Identifier: Apache-2.0
// Which of several candidates, or none.
#include "libalign/translit/model.hpp"

#include <algorithm>

namespace yakugo::translit {

std::vector<Choice> rank(std::span<const double> probabilities) {
    constexpr double kMostSure = 1 - 1e-12;  // odds must stay finite
    std::vector<Choice> choices;
    double total = 1;
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        const double p = probabilities[i] > 0 ? std::min(probabilities[i], kMostSure) : 0;  // 0 also for no number
        choices.push_back({i, p / (1 - p)});
        total += choices.back().probability;
    }
    choices.push_back({std::nullopt, 1});
    for (Choice& choice : choices) choice.probability /= total;
    std::stable_sort(choices.begin(), choices.end(),
                     [](const Choice& a, const Choice& b) { return a.probability > b.probability; });
    return choices;
}

std::vector<Choice> Model::choose(std::string_view katakana, std::span<const std::string> candidates) const {
    std::vector<double> probabilities;
    for (const std::string& candidate : candidates) probabilities.push_back(probability(katakana, candidate));
    return rank(probabilities);
}

}  // namespace yakugo::translit
