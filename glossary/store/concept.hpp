// SPDX-License-Identifier: Apache-2.0
// Which pairs are one concept. The rule stands here and nowhere else; regroup.hpp applies it to the file.
//
// Concepts are found anew whenever a pair that matters to them comes, goes, or changes its standing: they grow together
// and fall apart, and which pairs are one does not depend on the order in which they came. "Like" is spelling.hpp's
// business; forms are those of link_form().
//
// Standing. A pair *bridges* if a person has accepted it, or if it is evidenced and the machine alone gives it 0.5 or
// more. A rejected pair is a concept by itself. All other pairs are *leaves*: they never join two concepts.
//
// Words told apart. Where a person has said of two spellings that they are two words, no concept holds pairs of both as
// their Japanese, or of both as their English, whatever rule would join them: what would bring two such pairs
// together is left out, be it directly or through others. Rules join in the order in which they stand here, and each of them
// older pairs first; what comes later finds the way barred.
//
// 0. Entries. Pairs that one entry states are one.
// 1. Spelling. Pairs with the same English form are one where their Japanese has the same form, or is katakana that
//    differs by one letter: ビースト・モード = Beast Mode, ビーストモード = beast mode; ヘグゼス, ヘグセス = Hegseth. A leaf
//    that is such a variant of a bridging pair counts as bridging.
// 2. Acronym and expansion. Bridging pairs with the same Japanese form are one where one English is the acronym of the
//    other: 外国テロ組織 = FTO, foreign terrorist organization. A leaf joins the oldest bridging pair that it so fits.
// 3. Same English. What rules 1 and 2 made of the bridging pairs with one acronym, or with one phrase of two words or
//    more, is joined further:
//    a. what has the same expansion of the acronym is one;
//    b. translations without expansion are one where their Japanese is related, and one with the expansion that they are
//       related to, if it is the only one;
//    c. what is no translation, a reading in katakana or the acronym itself: one with an expansion, if it is the only
//       such, is one with the translations, if these are one by now and have none; those without an expansion are one,
//       and join whatever there is by then, if that is one.
//    So different expansions are two meanings: SOF = 特殊作戦部隊 (special operations force), SOF = 地位協定 (status of
//    forces).
//
// Japanese is *related* where it has the same head (協働型戦闘機, 無人戦闘機), or one is a short form of the other (国防省,
// 国防総省). A *reading* is all katakana, of as many words as the acronym has letters, or the phrase words:
// コラボレイティブ・コンバット・エアクラフト = CCA.
//
// Conflict: two bridging translations of one acronym in different concepts, of which not both have an expansion: AUMF =
// 軍事力の行使に関する承認, AUMF = 戦争権限法. It is for a person to say which is wrong, or that there are two meanings: words
// told apart are in no conflict.
//
// Why nothing swallows everything: English of one word joins by rule 1 only; rules 2 and 3 stay with one acronym and
// its expansions; and what fits more than one of several is left alone.
#pragma once

#include "libalign/core/id.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace yakugo::store {

enum class Standing { leaf, bridging, rejected };

/// A pair as the rule sees it.
struct Member {
    PairId id;  ///< the smaller, the older
    std::string ja, en;
    std::string ja_form, en_form;  ///< their link forms
    Standing standing = Standing::leaf;
    std::vector<std::int64_t> entries = {};                 ///< that state it
    std::vector<std::string> ja_apart = {}, en_apart = {};  ///< what its Japanese, or English, has been told apart from
};

/// One number a member: equal numbers, one concept. Whatever else the rule could join must be among them too.
std::vector<std::size_t> group(const std::vector<Member>& members);

/// Whether rule 2 can join two pairs with the same Japanese: one English is the acronym of the other.
bool may_abbreviate(const Member& a, const Member& b);

/// Whether the Japanese is no translation, but a reading or the acronym itself (JDAM = JDAM).
bool is_untranslated(const Member& member);

}  // namespace yakugo::store
