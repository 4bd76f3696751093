// SPDX-License-Identifier: Apache-2.0
// One segment aligned word by word: of all possible links the ones that fit together.
#pragma once

#include "libalign/link/linker.hpp"
#include "libalign/mine/compound.hpp"

#include <cstddef>
#include <vector>

namespace yakugo::mine {

inline constexpr std::size_t kUnlinked = static_cast<std::size_t>(-1);
inline constexpr double kFirmLink = 0.7;  ///< score from which a link gives way to no other

struct WordAlignment {
    struct Chosen {
        std::size_t ja_begin = 0, ja_end = 0;  ///< Japanese tokens
        std::size_t en_begin = 0, en_end = 0;  ///< English tokens
        link::LinkKind kind = link::LinkKind::lexicon;
        double score = 0;

        bool inside(TokenRange ja) const { return ja_begin >= ja.begin && ja_end <= ja.end; }
        bool inside_english(std::size_t begin, std::size_t end) const { return en_begin >= begin && en_end <= end; }
    };
    std::vector<Chosen> links;
    std::vector<std::size_t> of_ja, of_en;  ///< index into `links` for each token, or kUnlinked

    /// Null where the token has no link.
    const Chosen* link_of_ja(std::size_t token) const { return link_at(of_ja[token]); }
    const Chosen* link_of_en(std::size_t token) const { return link_at(of_en[token]); }
    const Chosen* link_at(std::size_t index) const { return index == kUnlinked ? nullptr : &links[index]; }

    void add(const Chosen& link);
    void index();  ///< once links have gone
};

/// Picks links greedily, best first; no token takes part in two. Longer links win over shorter ones, then the score, then
/// neighbours that continue each other on both sides, then likeness of position. Of a compound of which the dictionary has two words
/// or more side by side in the English, links below kFirmLink that lead elsewhere go again.
WordAlignment align_words(const link::JapaneseText& japanese, const link::EnglishText& english,
                          const std::vector<link::Link>& links);

}  // namespace yakugo::mine
