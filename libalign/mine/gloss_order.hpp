// SPDX-License-Identifier: Apache-2.0
// An English phrase out of dictionary words, in the order in which their initials spell an acronym.
#pragma once

#include "libalign/mine/compound.hpp"
#include "libalign/mine/heads.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::mine {

struct GlossOrder {
    std::string english;  ///< "foreign terrorist organization"
    double score = 0;     ///< log weight a word: senses far down in an entry, words left out and turned round cost
    bool ordered = true;  ///< in the order of the Japanese
};

/// Phrases, best first, at most three, whose words account for all letters of the acronym, each letter once. Every dictionary word of the
/// tokens gives one of its glosses (戦略 "strategy"), the adjective of its 的 ("strategic"), a part of a gloss (研究所 "institute"), the beginning of a word (北方 "NORTHern"), or
/// nothing; a turn of order is an "of". A list (情報収集、監視、偵察) keeps its commas.
/// Beam search over the tokens: at most kBeam beginnings of phrases at each.
std::vector<GlossOrder> order_glosses(const link::JapaneseText& japanese, TokenRange tokens, std::string_view acronym,
                                      const HeadRules& heads, const link::Resources& resources);

/// Share of the acronym's letters that the initials of an English phrase hold in their order, 0 to 1; hyphens part words, those in
/// capitals stand letter by letter (US Air Force, USAF).
double initials_in_order(std::string_view acronym, std::string_view english);

}  // namespace yakugo::mine
