// SPDX-License-Identifier: Apache-2.0
// Which terms of a large glossary can matter to a draft at all, told without looking for any of them.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "glossary/check/glossary.hpp"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// Knows the pairs of neighbouring characters of a draft, without what spellings differ in (middle dots, ー, ッ, の, width, case, the size of
/// kana). A Japanese term can stand there only if its own pairs are among them, but for an ending that is inflected; and nearly, only if
/// its katakana is a neighbour of a word of the draft (neighbours.hpp). An English term can stand there only if the first letters of
/// all its words do. Says yes too often, never no where any rule has something to say of the term.
/// Immutable; O(draft) to make, O(term) to ask, no memory from the heap.
class Relevance {
public:
    explicit Relevance(const Draft& draft);

    bool of_japanese(std::string_view term) const;
    bool of_english(std::string_view term) const;
    bool of(std::string_view ja, std::string_view en) const { return of_japanese(ja) || of_english(en); }

private:
    static constexpr std::size_t kBits = std::size_t{1} << 20;
    bool is_near(std::string_view term) const;
    void add_japanese(std::string_view text);
    void add_english(std::string_view text);

    std::bitset<kBits> pairs_;      // of characters, and single ones
    std::bitset<kBits> spellings_;  // of katakana words, and those with one character less
    std::bitset<kBits> words_;      // their first letters
};

/// The pairs of a glossary that a draft can be about: those that Relevance lets through, and those of the same concepts or with the same
/// English or Japanese, which may be their other renderings.
Glossary relevant_part(const Glossary& glossary, const Draft& draft);

/// What the choice takes of a pair.
struct RelevanceRow {
    std::string_view ja, en;
    std::int64_t concept_id = 0;  ///< 0: none
};

/// The choice behind relevant_part(): indices, ascending.
std::vector<std::size_t> relevant_rows(const std::vector<RelevanceRow>& rows, const Relevance& relevance);

}  // namespace yakugo::check
