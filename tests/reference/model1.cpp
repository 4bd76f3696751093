// SPDX-License-Identifier: Apache-2.0
// Expectation maximisation.
#include "tests/reference/model1.hpp"

namespace yakugo::reference {

namespace {

constexpr Word kEmpty = 0;

}  // namespace

Model1 Model1::train(const std::vector<WordPairs>& pairs, std::size_t rounds) {
    Model1 model;
    for (const WordPairs& pair : pairs) {
        for (const Word to : pair.to) {
            model.probabilities_[key(kEmpty, to)] = 1;
            for (const Word from : pair.from) model.probabilities_[key(from, to)] = 1;
        }
    }
    for (std::size_t round = 0; round < rounds; ++round) {
        std::unordered_map<std::uint64_t, double> counts;
        std::unordered_map<Word, double> totals;
        for (const WordPairs& pair : pairs) {
            for (const Word to : pair.to) {
                double sum = model.probability(kEmpty, to);
                for (const Word from : pair.from) sum += model.probability(from, to);
                const auto count = [&](Word from) {
                    const double share = model.probability(from, to) / sum;
                    counts[key(from, to)] += share;
                    totals[from] += share;
                };
                count(kEmpty);
                for (const Word from : pair.from) count(from);
            }
        }
        for (auto& [both, probability] : model.probabilities_)
            probability = counts[both] / totals[static_cast<Word>(both >> 32)];
    }
    return model;
}

double Model1::probability(Word from, Word to) const {
    const auto found = probabilities_.find(key(from, to));
    return found == probabilities_.end() ? 0 : found->second;
}

std::vector<std::size_t> Model1::align(const WordPairs& pair) const {
    std::vector<std::size_t> out;
    for (const Word to : pair.to) {
        std::size_t best = pair.from.size();
        double most = probability(kEmpty, to);
        for (std::size_t i = 0; i < pair.from.size(); ++i) {
            if (const double p = probability(pair.from[i], to); p > most) most = p, best = i;
        }
        out.push_back(best);
    }
    return out;
}

}  // namespace yakugo::reference
