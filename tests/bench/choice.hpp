// SPDX-License-Identifier: Apache-2.0
// Which of twenty English names do the katakana spell?
#pragma once

#include "libalign/translit/model.hpp"
#include "tests/bench/items.hpp"
#include "tests/bench/romaji.hpp"
#include "tools/train/samples.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace yakugo::bench {

struct Question {
    std::string katakana;
    std::vector<std::string> english;  ///< twenty, fewer where so few share a bigram
    std::size_t right = 0;
};

/// One question an item. The 19 others come from `pool`, have other katakana and other letters, and katakana that share bigrams
/// with the item's: those that share most, or any. `pool` must hold the items.
std::vector<Question> make_questions(const std::vector<Item>& items, const std::vector<Item>& pool,
                                     train::Neighbours::Order order);

struct ChoiceResult {
    double right = 0;  ///< share of questions whose likeliest candidate is the right one, with a probability above 0
    double right_and_sure = 0;       ///< and likelier than "none of them"
    double impossible = 0;           ///< share of questions whose right candidate has a probability of 0
    std::vector<std::string> wrong;  ///< a line each
};
ChoiceResult ask(const translit::Model& model, const std::vector<Question>& questions);

/// The share that the least relative distance of the romaji gets right; of equal ones the first.
double ask_baseline(const Romaji& romaji, const std::vector<Question>& questions);

/// A true pair or a near miss.
struct Trial {
    std::string katakana, english;
    bool match = false;
};
/// Two a question: its right candidate, and one of the others, drawn by lot.
std::vector<Trial> make_trials(const std::vector<Question>& questions);

/// Pairs by tenths of their probability, and how many are right.
struct Band {
    std::size_t pairs = 0, right = 0;
};
std::vector<Band> count_bands(const translit::Model& model, const std::vector<Trial>& trials);

}  // namespace yakugo::bench
