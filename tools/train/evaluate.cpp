// SPDX-License-Identifier: Apache-2.0
// Choice among twenty, and how often a probability is right.
#include "tools/train/evaluate.hpp"

#include "libalign/translit/calibration.hpp"
#include "libalign/translit/generator.hpp"
#include "libalign/translit/scorer.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <chrono>

namespace yakugo::train {

using namespace translit;

namespace {

constexpr std::size_t kChoices = 20;
constexpr std::size_t kMostMade = 2000;  // names that spellings are made of

Score score(const ModelView& model, const WordPair& kana, const WordPair& letters) {
    const KatakanaSound katakana(model, spelling(kana.kana));
    const EnglishSound english(spelling(letters.letters));
    return plausible(model, katakana, english) ? score_pair(model, katakana.morae, english.spelling) : Score{};
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

/// The shares of names whose other spelling is the first that is made, and among the first ten.
std::string generation_report(const ModelView& model, const std::vector<WordPair>& names, Direction to) {
    const UnitIndex index(model);
    const std::size_t stride = std::max<std::size_t>(names.size() / kMostMade, 1);
    std::size_t asked = 0, first = 0, among_ten = 0;
    double mass = 0;
    for (std::size_t n = 0; n < names.size(); n += stride, ++asked) {
        const std::vector<std::uint16_t> letters(names[n].letters.begin(), names[n].letters.end());
        const std::vector<std::uint16_t> morae = morae_of(model, names[n]);
        const bool katakana = to == Direction::to_katakana;
        const std::vector<Made> made = generate(model, index, to, katakana ? letters : morae);
        double total = 0;
        for (const Made& one : made) total += std::exp(one.score - made.front().score);
        for (std::size_t i = 0; i < made.size() && i < 10; ++i) {
            if (made[i].output != (katakana ? morae : letters)) continue;
            first += i == 0 ? 1U : 0U;
            ++among_ten;
        }
        if (!made.empty()) mass += double{model.header().found[static_cast<std::size_t>(to)]} / total;
    }
    const auto all = static_cast<double>(std::max<std::size_t>(asked, 1));
    return fmt::format("{}: first {:.4f}, among ten {:.4f}; says of the first {:.4f}; {} names\n",
                       to == Direction::to_katakana ? "English to katakana" : "katakana to English",
                       static_cast<double>(first) / all, static_cast<double>(among_ten) / all, mass / all, asked);
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
    out += calibration_table(model, outcomes);
    for (const Direction to : {Direction::to_katakana, Direction::to_english}) {
        out += fmt::format("{}", generation_report(model, names, to));
    }
    return out;
}

}  // namespace yakugo::train
