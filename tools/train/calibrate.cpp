// SPDX-License-Identifier: Apache-2.0
// Scores true pairs and near misses of held-out words, and fits weights to them.
#include "tools/train/calibrate.hpp"

#include "tools/train/evaluate.hpp"
#include "tools/train/regression.hpp"
#include "tools/train/reranking.hpp"
#include "tools/train/samples.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace yakugo::train {

namespace {

constexpr std::uint64_t kFoldSeed = 7, kFolds = 10;
constexpr std::size_t kWrongPerPair = 6;
// Six near misses for each true pair is about what a post offers to a word that sounds like some other. Where the katakana are short
// any of the hundreds of other words may sound like them by chance (アリ, カルテル and Carter), so there a wrong pair weighs more.
constexpr std::array<double, 5> kWrongWeight{15, 15, 15, 4, 2};  // by number of morae; longer ones:
constexpr double kWrongWeightOfLong = 1;
// Held-out pairs that align worse than chance are flaws of the data (ロベルト for Bognár), not of the model.
constexpr float kNoise = 0;

}  // namespace

std::uint64_t fold_of(const WordPair& pair) {
    return letters_hash(pair, kFoldSeed) % kFolds;
}

std::vector<WordPair> fold(const std::vector<WordPair>& pairs, std::uint64_t number) {
    std::vector<WordPair> out;
    std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(out),
                 [&](const WordPair& pair) { return fold_of(pair) == number; });
    return out;
}

Calibration calibrate(const translit::ModelView& model, const std::vector<WordPair>& held_out) {
    std::vector<Outcome> outcomes = score_samples(model, held_out, make_samples(held_out, kWrongPerPair));
    for (Outcome& outcome : outcomes) {
        if (!outcome.match)
            outcome.weight =
                outcome.score.morae < kWrongWeight.size() ? kWrongWeight[outcome.score.morae] : kWrongWeightOfLong;
    }
    std::erase_if(outcomes, [](const Outcome& outcome) { return outcome.match && outcome.score.ratio < kNoise; });
    std::vector<WordPair> names;
    std::copy_if(held_out.begin(), held_out.end(), std::back_inserter(names), [](const WordPair& p) { return p.name; });
    Calibration calibration{.weights = fit(outcomes)};
    fit_generation(model, names, calibration);
    return calibration;
}

void set_calibration(std::vector<std::byte>& image, const Calibration& calibration) {
    auto& header = *reinterpret_cast<translit::Header*>(image.data());
    header.weights = calibration.weights;
    header.generation = calibration.generation;
    header.found = calibration.found;
}

}  // namespace yakugo::train
