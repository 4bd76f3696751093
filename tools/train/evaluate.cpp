// SPDX-License-Identifier: Apache-2.0
// Choice among twenty, and how often a probability is right.
#include "tools/train/evaluate.hpp"

#include "libalign/translit/calibration.hpp"
#include "libalign/translit/scorer.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <chrono>

namespace yakugo::train {

using namespace translit;

namespace {

constexpr std::size_t kChoices = 20;

Score score(const ModelView& model, const WordPair& kana, const WordPair& letters) {
    const Morae morae = find_morae(model, spelling(kana.kana));
    const Spelling english = spelling(letters.letters);
    return plausible(model, morae, english) ? score_pair(model, morae, english) : Score{};
}

/// The share of names whose own letters beat those of 19 others.
double choice_accuracy(const ModelView& model, const std::vector<WordPair>& names, Neighbours::Order order) {
    const Neighbours neighbours(names);
    std::size_t right = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double own = calibrated(model.header(), score(model, names[i], names[i]));
        bool best = own > 0;
        for (const std::size_t other : neighbours.find(i, kChoices - 1, order)) {
            best = best && calibrated(model.header(), score(model, names[i], names[other])) < own;
        }
        right += best ? 1U : 0U;
    }
    return static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(names.size(), 1));
}

std::string calibration_table(const ModelView& model, const std::vector<Outcome>& outcomes) {
    std::array<std::array<std::size_t, 2>, 10> counts{};
    for (const Outcome& outcome : outcomes) {
        const auto band =
            std::min<std::size_t>(9, static_cast<std::size_t>(calibrated(model.header(), outcome.score) * 10));
        ++counts[band][outcome.match ? 1 : 0];
    }
    std::string out = "probability  pairs  right\n";
    for (std::size_t band = 0; band < 10; ++band) {
        const std::size_t all = counts[band][0] + counts[band][1];
        const double right = all == 0 ? 0 : static_cast<double>(counts[band][1]) / static_cast<double>(all);
        out += fmt::format("{:.1f}-{:.1f}     {:6}  {:.3f}\n", static_cast<double>(band) / 10,
                           static_cast<double>(band + 1) / 10, all, right);
    }
    return out;
}

}  // namespace

std::vector<Outcome> score_samples(const ModelView& model, const std::vector<WordPair>& pairs,
                                   const std::vector<Sample>& samples) {
    std::vector<Outcome> outcomes;
    for (const Sample& sample : samples) {
        outcomes.push_back({score(model, pairs[sample.kana], pairs[sample.letters]), sample.match, 1});
    }
    return outcomes;
}

std::string evaluate(const ModelView& model, const std::vector<WordPair>& held_out) {
    std::vector<WordPair> names;
    std::copy_if(held_out.begin(), held_out.end(), std::back_inserter(names),
                 [](const WordPair& p) { return p.name && p.kana.size() > 1; });
    std::string out = fmt::format("{} names held out\n", names.size());
    out += fmt::format("20-way choice, nearest others: {:.4f}\n",
                       choice_accuracy(model, names, Neighbours::Order::nearest));
    out += fmt::format("20-way choice, others that share a bigram: {:.4f}\n",
                       choice_accuracy(model, names, Neighbours::Order::any));
    const std::vector<Sample> samples = make_samples(names, 1);
    const auto begin = std::chrono::steady_clock::now();
    const std::vector<Outcome> outcomes = score_samples(model, names, samples);
    const std::chrono::duration<double, std::micro> time = std::chrono::steady_clock::now() - begin;
    out += fmt::format("true pairs and near misses, one to one, {:.2f} microseconds a pair\n",
                       time.count() / static_cast<double>(samples.size()));
    return out + calibration_table(model, outcomes);
}

}  // namespace yakugo::train
