// SPDX-License-Identifier: Apache-2.0
// Loanwords from other languages, and those made in Japan, against English words that they are not.
#pragma once

#include "libalign/translit/model.hpp"
#include "tests/bench/gairaigo.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace yakugo::bench {

/// How many wrong pairs a model takes for right ones, with a probability above 0.5.
struct Accepted {
    std::size_t pairs = 0, accepted = 0;
    std::vector<std::string> lines;  ///< katakana, English and probability of those that were accepted, likeliest first
};

struct LoanwordResult {
    Accepted meanings;  ///< words of the meaning that do not look like the origin
    Accepted random;    ///< words of other rows, twenty a spelling, drawn by a fixed seed
    Accepted nearest;   ///< of all English words of the file the one that the model finds likeliest
};

/// For the loans of `of`; wrong words come from all of `file`. A word that looks like the origin or like a word of the meaning, or is the romaji, is no
/// wrong word but for the first figure.
LoanwordResult ask_loanwords(const translit::Model& model, const std::vector<Loanword>& of,
                             const std::vector<Loanword>& file);

}  // namespace yakugo::bench
