// SPDX-License-Identifier: Apache-2.0
// The parts of the report, as text.
#pragma once

#include "libalign/translit/model.hpp"
#include "tests/bench/choice.hpp"
#include "tests/bench/gairaigo.hpp"
#include "tests/bench/generation.hpp"
#include "tests/bench/items.hpp"
#include "tests/bench/memory.hpp"
#include "tests/bench/romaji.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace yakugo::bench {

/// The names, the two sets of them, and the questions that are asked of every model.
struct Sets {
    std::vector<Item> names, choice, generation;
    Words words;  ///< of both sets
    std::vector<Question> nearest, any, nearest_of_set;
};
Sets make_sets(const Corpus& corpus);

/// A: unseen names, choice and generation and calibration; `wrong`: how many misses of each kind are shown.
std::string report_names(const Sets& sets, const translit::Model& strict, const translit::Model& as_used,
                         const Romaji& romaji, std::size_t wrong);

/// B: held-out tenths of each source.
std::string report_sources(const Corpus& corpus, const translit::Model& apart, const Romaji& romaji, std::size_t wrong);

/// C: loanwords.
std::string report_loanwords(const std::vector<Loanword>& file, const translit::Model& model);

/// D: speed and size of a model file. `made`: words that spellings are made of.
std::string report_cost(const std::string& model_path, const Romaji& romaji, const std::vector<Trial>& trials,
                        const std::vector<Item>& made, MemoryProbe& probe, const std::string& pairs_path);

/// Words to measure with in D: the set for generation, or, where there are no names, words of a dictionary.
std::vector<Item> some_items(const Corpus& corpus, const Sets& sets);

}  // namespace yakugo::bench
