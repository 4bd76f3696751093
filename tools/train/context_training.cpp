// SPDX-License-Identifier: Apache-2.0
// One pass a pair: score what fits, compare with what was written, move the weights.
#include "tools/train/context_training.hpp"

#include "libalign/translit/context.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <cmath>

namespace yakugo::train {

using namespace translit;

namespace {

// Chosen on 2,000 held-out names with the joint model beside it (first answer right, English to katakana): tables of 2^20, 2^21 and 2^22
// slots 0.436, 0.436, 0.435; rate 0.05 against 0.1 +0.5 %; ridge 0.01 against 0.0001 +0.3 %, against 0.03 the same; 3 rounds
// against 6 the same.
constexpr std::size_t kSlots = std::size_t{1} << 20;
constexpr std::size_t kRounds = 3;
constexpr float kFirstRate = 0.05F, kLastRate = 0.01F, kRidge = 0.01F;
constexpr float kFirstSquare = 1e-4F;  // of AdaGrad's sum, so that the first step is finite
constexpr float kNoError = 0.003F;     // a unit this little likely is left alone
constexpr float kStep = 0.03F;         // of the weights as bytes: -3.8 to 3.8; finer steps chose no better

class Trainer {
public:
    Trainer(const ModelView& model, Direction to)
        : model_(model), index_(model), to_(to), weights_(kSlots), squares_(kSlots, kFirstSquare) {}

    /// Log-likelihood of the units of a pair, and their number.
    std::pair<double, std::size_t> learn(const WordPair& pair, float rate) {
        rate_ = rate;
        std::vector<std::uint16_t> source = pair.morae;
        if (to_ == Direction::to_katakana) source.assign(pair.letters.begin(), pair.letters.end());
        double likelihood = 0;
        std::size_t at = 0, letter = 0;
        std::uint32_t previous = kNoUnit, last = kWordStartUnit;
        for (std::size_t t = 0; t <= pair.morae.size(); ++t) {
            std::uint32_t unit = kWordEndUnit;
            if (t < pair.morae.size()) {
                std::uint32_t chunk = 0;
                for (std::size_t l = 0; l < pair.lengths[t]; ++l) chunk = append_letter(chunk, pair.letters[letter++]);
                unit = model_.find_unit(pair.morae[t], chunk);
            }
            likelihood += step(source, at, previous, last, unit);
            if (unit == kNoUnit || t == pair.morae.size()) return {likelihood, t + 1};
            at += to_ == Direction::to_english ? 1U : pair.lengths[t];
            previous = last;
            last = unit;
        }
        return {likelihood, pair.morae.size() + 1};
    }

    ContextWeights packed() const {
        ContextWeights out;
        out.step = kStep;
        for (const float weight : weights_)
            out.weights.push_back(static_cast<std::int8_t>(std::clamp(std::round(weight / kStep), -127.0F, 127.0F)));
        return out;
    }

private:
    double step(const std::vector<std::uint16_t>& source, std::size_t at, std::uint32_t previous, std::uint32_t last,
                std::uint32_t truth) {
        const std::vector<Fit> fits = index_.fits(to_, source, at);
        const auto is_truth = [&](const Fit& fit) { return fit.unit == truth; };
        if (std::none_of(fits.begin(), fits.end(), is_truth)) return 0;
        const Context past = history(previous, last, at < source.size() ? source[at] : kNoUnit);
        std::array<Context, kMaxLetters + 1> around;
        for (std::size_t l = 0; l < around.size() && at + l <= source.size(); ++l)
            around[l] = surroundings(source, at, at + l);
        const std::span<const float> weights = weights_;
        std::vector<float> likely;
        for (const Fit& fit : fits)
            likely.push_back(context_sum(weights, around[fit.length], fit.unit) + context_sum(weights, past, fit.unit));
        const float most = *std::max_element(likely.begin(), likely.end());
        float total = 0;
        for (float& value : likely) total += value = std::exp(value - most);
        double likelihood = 0;
        for (std::size_t i = 0; i < fits.size(); ++i) {
            const float probability = likely[i] / total;
            if (is_truth(fits[i])) likelihood = std::log(double{probability} + 1e-12);
            const float error = probability - (is_truth(fits[i]) ? 1.0F : 0.0F);
            if (std::abs(error) < kNoError) continue;
            move(around[fits[i].length], fits[i].unit, error);
            move(past, fits[i].unit, error);
        }
        return likelihood;
    }

    void move(const Context& context, std::uint32_t unit, float error) {
        for (std::size_t i = 0; i < context.size; ++i) {
            const std::size_t slot = context_slot(context.hashes[i], unit, kSlots);
            const float gradient = error + kRidge * weights_[slot];
            squares_[slot] += gradient * gradient;
            weights_[slot] -= rate_ * gradient / std::sqrt(squares_[slot]);
        }
    }

    const ModelView& model_;
    UnitIndex index_;
    Direction to_;
    std::vector<float> weights_, squares_;
    float rate_ = 0;
};

}  // namespace

ContextWeights train_context(const ModelView& model, Direction to, const std::vector<WordPair>& pairs,
                             const std::function<void(const std::string&)>& log) {
    Trainer trainer(model, to);
    for (std::size_t round = 0; round < kRounds; ++round) {
        std::vector<std::size_t> order(pairs.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return std::pair(mix(a * kRounds + round), a) < std::pair(mix(b * kRounds + round), b);
        });
        const float rate =
            kFirstRate + (kLastRate - kFirstRate) * static_cast<float>(round) / static_cast<float>(kRounds - 1);
        double likelihood = 0;
        std::size_t units = 0;
        for (const std::size_t i : order) {
            const auto [of_pair, steps] = trainer.learn(pairs[i], rate);
            likelihood += of_pair, units += steps;
        }
        log(fmt::format("context model to {}, round {}: log likelihood {:.3f} a unit",
                        to == Direction::to_katakana ? "katakana" : "English", round + 1,
                        likelihood / static_cast<double>(std::max<std::size_t>(units, 1))));
    }
    return trainer.packed();
}

}  // namespace yakugo::train
