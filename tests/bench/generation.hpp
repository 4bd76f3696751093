// SPDX-License-Identifier: Apache-2.0
// How often the spelling that stands in the list is the first that a model makes, or among ten.
#pragma once

#include "libalign/translit/model.hpp"
#include "tests/bench/items.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace yakugo::bench {

enum class To { katakana, english };

/// All spellings that a list has for a word, in its other script. English without case, diacritics and what is no letter.
class References {
public:
    explicit References(const std::vector<Item>& list);
    const std::set<std::string>& of(const Item& item, To to) const;

private:
    std::map<std::string, std::set<std::string>> katakana_, english_;
};

/// What came of asking for ten spellings of one word.
struct Answer {
    bool first = false, among_ten = false;          ///< the spelling of the pair is
    bool any_first = false, any_among_ten = false;  ///< one of all that the list has for the word is
    double milliseconds = 0;
    std::string line;  ///< for people: given, expected, made
};

/// `references` must have been made of a list that holds the items.
std::vector<Answer> generate(const translit::Model& model, const std::vector<Item>& items, To to,
                             const References& references);

/// Shares of the words, and the mean time.
struct GenerationResult {
    double first = 0, among_ten = 0, any_first = 0, any_among_ten = 0;
    double milliseconds = 0;
    std::vector<std::string> wrong;  ///< lines of those words of which no reference is first
};

/// Of those answers for whose index `counts` is true; of all where it is empty.
GenerationResult sum_up(const std::vector<Answer>& answers, const std::vector<bool>& counts = {});

}  // namespace yakugo::bench
