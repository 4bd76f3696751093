// SPDX-License-Identifier: Apache-2.0
// Which terms of a large glossary can matter to a draft at all, told without looking for any of them.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "glossary/check/glossary.hpp"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// A pair of terms as Relevance looks at it: numbers that are made once and asked of any draft. Plain bytes, so that they can be kept.
struct RelevanceRow {
    std::int64_t concept_id = 0;             ///< 0: none
    std::uint64_t ja_hash = 0, en_hash = 0;  ///< of the whole surfaces
    std::uint64_t keys = 0;                  ///< where its keys begin among those of all rows
    std::uint16_t runs = 0;                  ///< keys: of each character of the Japanese with the two before it
    std::uint16_t spellings = 0;             ///< then of its katakana
    std::uint16_t words = 0;                 ///< then of the English, two a word
    std::uint8_t always = 0;                 ///< nothing can be told by them
    std::uint8_t ending = 0;  ///< of the runs: the last ones, which other endings of the Japanese have not
};
static_assert(sizeof(RelevanceRow) == 40);

/// Appends the keys of a pair to `keys`, and returns its row.
RelevanceRow relevance_row(std::string_view ja, std::string_view en, std::int64_t concept_id,
                           std::vector<std::uint32_t>& keys);

/// Knows the runs of three characters of a draft, without what spellings differ in (middle dots, ー, ッ, の, width, case, the size of
/// kana). A Japanese term can stand there only if its own runs are among them, but for an ending that is inflected; and nearly, only if
/// its katakana is a neighbour of a word of the draft (neighbours.hpp). An English term can stand there only if the first letters of
/// all its words do. Says yes too often, never no where any rule has something to say of the term.
/// Immutable; O(draft) to make, O(term) to ask, no memory from the heap, and 800 kB of its own.
class Relevance {
public:
    explicit Relevance(const Draft& draft);

    /// `keys` are those of all rows.
    bool of(const RelevanceRow& row, std::span<const std::uint32_t> keys) const;
    bool of(std::string_view ja, std::string_view en) const;

private:
    bool of_japanese(const RelevanceRow& row, std::span<const std::uint32_t> keys) const;
    void add_japanese(std::string_view text);
    void add_english(std::string_view text);

    static constexpr std::size_t kBits = std::size_t{1} << 20, kRunBits = std::size_t{1} << 22;
    std::bitset<kRunBits> runs_;    // of three characters, two and one
    std::bitset<kBits> spellings_;  // of katakana words, and those with one character less
    std::bitset<kBits> words_;      // their first letters
};

/// The pairs of a glossary that a draft can be about: those that Relevance lets through, and those of the same concepts or with the same
/// English or Japanese, which may be their other renderings.
Glossary relevant_part(const Glossary& glossary, const Draft& draft);

/// The choice behind relevant_part(), among the rows that count: indices, ascending.
std::vector<std::size_t> relevant_rows(std::span<const RelevanceRow> rows, std::span<const std::uint32_t> keys,
                                       const Relevance& relevance, const std::function<bool(std::size_t)>& counts);

}  // namespace yakugo::check
