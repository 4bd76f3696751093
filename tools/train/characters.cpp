// SPDX-License-Identifier: Apache-2.0
// The models of either spelling by itself, which a score is measured against.
#include "tools/train/grams.hpp"

#include <cmath>

namespace yakugo::train {

namespace {

/// Counts of what follows a context; Witten & Bell 1991: a new symbol is as likely as the share of distinct ones so far.
struct Follow {
    std::vector<double> counts;
    double total = 0, kinds = 0;

    void add(std::size_t symbol) {
        kinds += counts[symbol]++ == 0 ? 1 : 0;
        ++total;
    }
    double probability(std::size_t symbol, double shorter) const {
        return total == 0 ? shorter : (counts[symbol] + kinds * shorter) / (total + kinds);
    }
};

}  // namespace

std::vector<double> letter_model(const std::vector<WordPair>& pairs) {
    constexpr std::size_t kOrder = translit::kLetterOrder, kLetters = 27;
    std::array<std::vector<Follow>, kOrder> follow;  // by length of the context
    for (std::size_t order = 0, contexts = 1; order < kOrder; ++order, contexts *= kLetters) {
        follow[order].assign(contexts, {std::vector<double>(kLetters), 0, 0});
    }
    const auto suffix = [](std::size_t context, std::size_t order) {
        std::size_t base = 1;
        for (std::size_t i = 0; i < order; ++i) base *= kLetters;
        return context % base;
    };
    for (const WordPair& pair : pairs) {
        std::size_t context = 0;
        for (std::size_t j = 0; j <= pair.letters.size(); ++j) {
            const std::size_t letter = j < pair.letters.size() ? pair.letters[j] : 0;
            for (std::size_t order = 0; order < kOrder; ++order) follow[order][suffix(context, order)].add(letter);
            context = translit::append_letter_context(context, letter);
        }
    }
    std::vector<double> logs(translit::kLetterContexts * kLetters);
    for (std::size_t i = 0; i < logs.size(); ++i) {
        double p = 1.0 / kLetters;
        for (std::size_t order = 0; order < kOrder; ++order)
            p = follow[order][suffix(i / kLetters, order)].probability(i % kLetters, p);
        logs[i] = std::log(p);
    }
    return logs;
}

std::vector<double> mora_model(const std::vector<WordPair>& pairs, std::size_t morae) {
    std::vector<Follow> follow(morae, {std::vector<double>(morae), 0, 0});
    Follow all{std::vector<double>(morae), 0, 0};
    for (const WordPair& pair : pairs) {
        std::size_t before = 0;
        for (std::size_t t = 0; t <= pair.morae.size(); ++t) {
            const std::size_t mora = t < pair.morae.size() ? pair.morae[t] : 0;
            follow[before].add(mora);
            all.add(mora);
            before = mora;
        }
    }
    std::vector<double> logs(morae * morae);
    for (std::size_t i = 0; i < logs.size(); ++i) {
        const double shorter = all.probability(i % morae, 1.0 / static_cast<double>(morae));
        logs[i] = std::log(follow[i / morae].probability(i % morae, shorter));
    }
    return logs;
}

}  // namespace yakugo::train
