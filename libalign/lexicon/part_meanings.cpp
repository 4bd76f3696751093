// SPDX-License-Identifier: Apache-2.0
#include "libalign/lexicon/part_meanings.hpp"

namespace yakugo::lexicon {

namespace {

constexpr std::size_t kRounds = 8;
constexpr double kNothing = 1e-4;  // that a word of a gloss stands for no part
constexpr double kUnseen = 0.2;    // glosses that a part is thought to have beside those that were met
constexpr double kLeastLikely = 0.04;

}  // namespace

std::uint32_t PartMeanings::number_of(const std::string& text, Numbers& numbers, std::vector<std::string>& texts) {
    const auto [at, is_new] = numbers.try_emplace(text, static_cast<std::uint32_t>(texts.size()));
    if (is_new) texts.push_back(text);
    return at->second;
}

std::uint32_t PartMeanings::pair_of(std::uint32_t part, std::uint32_t word) {
    const std::uint64_t both = std::uint64_t{part} << 32U | word;
    const auto [at, is_new] = pair_numbers_.try_emplace(both, static_cast<std::uint32_t>(together_.size()));
    if (is_new) together_.push_back({part, word});
    return at->second;
}

void PartMeanings::add(const std::vector<std::string>& parts, const std::vector<std::string>& words, double weight) {
    Example example{.pairs = {}, .parts = parts.size(), .weight = weight};
    for (const std::string& word : words) {
        const std::uint32_t word_number = number_of(word, word_numbers_, words_);
        for (const std::string& part : parts)
            example.pairs.push_back(pair_of(number_of(part, part_numbers_, parts_), word_number));
    }
    if (!example.pairs.empty()) examples_.push_back(std::move(example));
}

/// All words of a part are as likely.
std::vector<double> PartMeanings::start() const {
    std::vector<double> counts(parts_.size(), 0), out;
    for (const Together& pair : together_) ++counts[pair.part];
    for (const Together& pair : together_) out.push_back(1 / counts[pair.part]);
    return out;
}

std::vector<double> PartMeanings::improve(const std::vector<double>& probabilities) const {
    std::vector<double> expected(together_.size(), 0), totals(parts_.size(), kUnseen);
    for (const Example& example : examples_) {
        for (std::size_t word = 0; word < example.pairs.size(); word += example.parts) {
            double sum = kNothing;
            for (std::size_t i = word; i < word + example.parts; ++i) sum += probabilities[example.pairs[i]];
            for (std::size_t i = word; i < word + example.parts; ++i) {
                const std::uint32_t pair = example.pairs[i];
                const double count = example.weight * probabilities[pair] / sum;
                expected[pair] += count;
                totals[together_[pair].part] += count;
            }
        }
    }
    for (std::size_t i = 0; i < expected.size(); ++i) expected[i] /= totals[together_[i].part];
    return expected;
}

std::vector<PartMeanings::Meaning> PartMeanings::learn() const {
    std::vector<double> probabilities = start();
    for (std::size_t round = 0; round < kRounds; ++round) probabilities = improve(probabilities);
    std::vector<Meaning> out;
    for (std::size_t i = 0; i < together_.size(); ++i) {
        const Together& pair = together_[i];
        if (probabilities[i] >= kLeastLikely) out.push_back({parts_[pair.part], words_[pair.word], probabilities[i]});
    }
    return out;
}

}  // namespace yakugo::lexicon
