// SPDX-License-Identifier: Apache-2.0
// Translation memories that a seed fixes.
#pragma once

#include "glossary/store/unit.hpp"

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>

namespace yakugo::bench {

/// Makes units one after the other: English and Japanese sentences of 4 to 40 words, dates, users, two props, a note in
/// ten of them, tags in eight. The words are few, the texts differ by a number.
class UnitMaker {
public:
    explicit UnitMaker(std::uint32_t seed) : random_(seed) {}
    /// Overwrites the unit.
    void make(store::TranslationUnit& unit);

private:
    std::size_t below(std::size_t bound) { return random_() % bound; }
    void sentence(bool japanese, std::size_t words, std::string& out);

    std::mt19937 random_;  // whose numbers the standard fixes
    std::size_t number_ = 0;
};

/// Writes a TMX file of about that size; how many units it has.
std::size_t write_memory(const std::string& path, std::size_t bytes, std::uint32_t seed);

}  // namespace yakugo::bench
