// SPDX-License-Identifier: Apache-2.0
// Sets the questions, and asks the model and the baseline.
#include "tests/bench/choice.hpp"

#include "tests/bench/report.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <utility>

namespace yakugo::bench {

namespace {

constexpr std::size_t kOthers = 19, kBands = 10;
constexpr std::uint64_t kPlaceSeed = 11, kMissSeed = 13;

std::string key(const Item& item) {
    return letters_key(item.pair) + '/' + std::string(item.pair.kana.begin(), item.pair.kana.end());
}

}  // namespace

std::vector<Question> make_questions(const std::vector<Item>& items, const std::vector<Item>& pool,
                                     train::Neighbours::Order order) {
    std::vector<train::WordPair> pairs;
    std::map<std::string, std::size_t> place;
    for (const Item& item : pool) {
        place.try_emplace(key(item), pairs.size());
        pairs.push_back(item.pair);
    }
    const train::Neighbours neighbours(pairs);
    std::vector<Question> questions;
    for (const Item& item : items) {
        Question question{item.katakana, {}, 0};
        for (const std::size_t other : neighbours.find(place.at(key(item)), kOthers, order))
            question.english.push_back(pool[other].english);
        question.right = train::letters_hash(item.pair, kPlaceSeed) % (question.english.size() + 1);
        question.english.insert(question.english.begin() + static_cast<std::ptrdiff_t>(question.right), item.english);
        questions.push_back(std::move(question));
    }
    return questions;
}

ChoiceResult ask(const translit::Model& model, const std::vector<Question>& questions) {
    ChoiceResult result;
    std::size_t right = 0, sure = 0, impossible = 0;
    for (const Question& question : questions) {
        const std::vector<translit::Choice> choices = model.choose(question.katakana, question.english);
        const auto first = std::find_if(choices.begin(), choices.end(), [](const auto& c) { return c.candidate; });
        if (first->probability > 0 && *first->candidate == question.right) {
            ++right;
            sure += first == choices.begin() ? 1U : 0U;
            continue;
        }
        const auto probability = [&](std::size_t i) {
            return model.probability(question.katakana, question.english[i]);
        };
        const double own = probability(question.right);
        impossible += own > 0 ? 0U : 1U;
        const std::string chosen = first->probability > 0 ? question.english[*first->candidate] : "nothing";
        result.wrong.push_back(padded(question.katakana, 26) + padded(question.english[question.right], 20) +
                               fmt::format("{:.3f}  chose ", own) + padded(chosen, 20) +
                               fmt::format("{:.3f}", probability(*first->candidate)));
    }
    result.right = share(right, questions.size());
    result.impossible = share(impossible, questions.size());
    result.right_and_sure = share(sure, questions.size());
    return result;
}

double ask_baseline(const Romaji& romaji, const std::vector<Question>& questions) {
    std::size_t right = 0;
    for (const Question& question : questions) {
        const std::string letters = romaji.of(question.katakana);
        std::vector<double> distances;
        for (const std::string& english : question.english)
            distances.push_back(relative_distance(letters, fold_english(english)));
        const auto least = std::min_element(distances.begin(), distances.end());
        right += least == distances.begin() + static_cast<std::ptrdiff_t>(question.right) ? 1U : 0U;
    }
    return share(right, questions.size());
}

std::vector<Trial> make_trials(const std::vector<Question>& questions) {
    std::vector<Trial> trials;
    std::uint64_t lot = kMissSeed;
    for (const Question& question : questions) {
        if (question.english.size() < 2) continue;
        lot = translit::mix(lot + 1);
        const std::size_t others = question.english.size() - 1;
        const std::size_t wrong = (question.right + 1 + lot % others) % question.english.size();
        trials.push_back({question.katakana, question.english[question.right], true});
        trials.push_back({question.katakana, question.english[wrong], false});
    }
    return trials;
}

std::vector<Band> count_bands(const translit::Model& model, const std::vector<Trial>& trials) {
    std::vector<Band> bands(kBands);
    for (const Trial& trial : trials) {
        const double p = model.probability(trial.katakana, trial.english);
        Band& band = bands[std::min(kBands - 1, static_cast<std::size_t>(p * double{kBands}))];
        ++band.pairs;
        band.right += trial.match ? 1U : 0U;
    }
    return bands;
}

}  // namespace yakugo::bench
