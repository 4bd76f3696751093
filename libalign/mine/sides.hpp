// SPDX-License-Identifier: Apache-2.0
// The two sides of a segment with the links between them, as phrase extraction asks about them.
#pragma once

#include "libalign/mine/phrases.hpp"
#include "libalign/mine/unit_name.hpp"

#include <cstddef>
#include <optional>

namespace yakugo::mine {

/// Views of a segment; all three must outlive it.
class Sides {
public:
    Sides(const link::JapaneseText& japanese, const link::EnglishText& english, const WordAlignment& alignment)
        : japanese_(japanese), english_(english), alignment_(alignment) {}

    const link::JapaneseText& japanese() const { return japanese_; }
    const link::EnglishText& english() const { return english_; }

    /// Null where the token has no link.
    const WordAlignment::Chosen* link_of_ja(std::size_t token) const { return alignment_.link_of_ja(token); }
    const WordAlignment::Chosen* link_of_en(std::size_t token) const { return alignment_.link_of_en(token); }

    /// How much a token counts in the coverage: 0 for signs and what English does not say (州, 氏), 1/2 for affixes, else 1.
    double weight(std::size_t ja) const;
    bool is_content(std::size_t en) const { return mine::is_content(english_, en); }

    /// Score, coverage and open ends of a pair of stretches.
    PhrasePair measure(TokenRange ja, std::size_t en_begin, std::size_t en_end) const;

    /// The English content word without a link right before or behind token `at`, not glued by a hyphen to something else, and not
    /// one that has its Japanese counterpart at another place.
    std::optional<std::size_t> spare(std::size_t at, bool before) const;

private:
    bool linked_elsewhere(std::size_t word) const;
    bool begins_linked_word(std::size_t en, std::size_t end) const;
    bool is_verb(std::size_t word) const;
    double ja_open(TokenRange ja) const;
    double en_open(std::size_t begin, std::size_t end) const;

    const link::JapaneseText& japanese_;
    const link::EnglishText& english_;
    const WordAlignment& alignment_;
};

}  // namespace yakugo::mine
