// SPDX-License-Identifier: Apache-2.0
// Pairs loanwords with wrong words and counts what a model accepts.
#include "tests/bench/loanwords.hpp"

#include "tests/bench/report.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <iterator>
#include <random>
#include <set>
#include <tuple>

namespace yakugo::bench {

namespace {

constexpr double kAccepted = 0.5;
constexpr std::size_t kRandomWords = 20;
constexpr std::uint64_t kSeed = 20261125;

struct Pair {
    std::string katakana, english;
    double probability = 0;
};

/// Meanings of all rows, and the origins of those that come from English.
std::vector<std::string> english_words(const std::vector<Loanword>& file) {
    std::set<std::string> words;
    for (const Loanword& loan : file) {
        words.insert(loan.meaning.begin(), loan.meaning.end());
        if (loan.language.find("English") == std::string::npos || is_continental(loan)) continue;
        for (const std::string& word : loan.origin) {
            if (word.size() >= 3) words.insert(word);
        }
    }
    return {words.begin(), words.end()};
}

bool is_wrong(const Loanword& loan, const std::string& word) {
    return !is_cognate(loan, word) && std::find(loan.romaji.begin(), loan.romaji.end(), word) == loan.romaji.end() &&
           std::none_of(loan.meaning.begin(), loan.meaning.end(),
                        [&](const std::string& own) { return look_alike(own, word); });
}

Pair likeliest(const translit::Model& model, const std::string& katakana, const std::vector<std::string>& words) {
    Pair best;
    for (const std::string& word : words) {
        const double probability = model.probability(katakana, word);
        if (best.english.empty() || probability > best.probability) best = {katakana, word, probability};
    }
    return best;
}

Accepted count(std::vector<Pair> pairs) {
    Accepted result{pairs.size(), 0, {}};
    std::erase_if(pairs, [](const Pair& pair) { return pair.probability <= kAccepted; });
    std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
        return std::tie(b.probability, a.katakana, a.english) < std::tie(a.probability, b.katakana, b.english);
    });
    result.accepted = pairs.size();
    for (const Pair& pair : pairs)
        result.lines.push_back(padded(pair.katakana, 26) + padded(pair.english, 20) +
                               fmt::format("{:.3f}", pair.probability));
    return result;
}

}  // namespace

LoanwordResult ask_loanwords(const translit::Model& model, const std::vector<Loanword>& of,
                             const std::vector<Loanword>& file) {
    const std::vector<std::string> words = english_words(file);
    std::mt19937_64 random(kSeed);
    std::vector<Pair> meanings, others, nearest;
    for (const Loanword& loan : of) {
        std::vector<std::string> wrong;
        std::copy_if(words.begin(), words.end(), std::back_inserter(wrong),
                     [&](const std::string& word) { return is_wrong(loan, word); });
        for (const std::string& katakana : loan.katakana) {
            const auto pair = [&](const std::string& word) {
                return Pair{katakana, word, model.probability(katakana, word)};
            };
            for (const std::string& word : loan.meaning) {
                if (!is_cognate(loan, word)) meanings.push_back(pair(word));
            }
            for (std::size_t i = 0; i < kRandomWords; ++i) others.push_back(pair(wrong[random() % wrong.size()]));
            nearest.push_back(likeliest(model, katakana, wrong));
        }
    }
    return {count(std::move(meanings)), count(std::move(others)), count(std::move(nearest))};
}

}  // namespace yakugo::bench
