// SPDX-License-Identifier: Apache-2.0
// Rounds that alternate, so that whatever else the machine does falls on all alike.
#include "tests/bench/speed.hpp"

#include "libalign/core/error.hpp"
#include "tests/bench/report.hpp"

#include <chrono>
#include <utility>

namespace yakugo::bench {

namespace {

constexpr std::size_t kRounds = 21;

/// Nanoseconds a pair; what take(i) gives is added up and looked at, so that no compiler leaves the work out.
template <class Take>
double time_round(std::size_t pairs, Take take) {
    const auto begin = std::chrono::steady_clock::now();
    double sum = 0;
    for (std::size_t i = 0; i < pairs; ++i) sum += take(i);
    const std::chrono::duration<double, std::nano> time = std::chrono::steady_clock::now() - begin;
    if (sum < 0) throw Error("a probability or a distance below 0");
    return time.count() / static_cast<double>(pairs);
}

}  // namespace

PairTimes time_pairs(const translit::Model& model, const Romaji& romaji, const std::vector<Trial>& trials) {
    std::vector<std::pair<std::string, std::string>> folded;
    for (const Trial& trial : trials) folded.emplace_back(romaji.of(trial.katakana), fold_english(trial.english));
    std::vector<double> by_model, by_texts, by_romaji;
    for (std::size_t round = 0; round < kRounds; ++round) {
        by_model.push_back(time_round(
            trials.size(), [&](std::size_t i) { return model.probability(trials[i].katakana, trials[i].english); }));
        by_texts.push_back(time_round(trials.size(), [&](std::size_t i) {
            return relative_distance(romaji.of(trials[i].katakana), fold_english(trials[i].english));
        }));
        by_romaji.push_back(time_round(
            trials.size(), [&](std::size_t i) { return relative_distance(folded[i].first, folded[i].second); }));
    }
    return {median(by_model), median(by_texts), median(by_romaji)};
}

double time_opening(const std::string& path) {
    std::vector<double> times;
    for (std::size_t round = 0; round < kRounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        const translit::Model model = translit::Model::open(path);
        const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begin;
        times.push_back(time.count());
    }
    return median(times);
}

}  // namespace yakugo::bench
