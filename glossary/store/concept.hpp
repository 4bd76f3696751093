// SPDX-License-Identifier: Apache-2.0
// Which concept a new pair belongs to. The rule stands here and nowhere else.
//
// A pair joins the concept of a pair that no person has rejected and that
//   1. has the same Japanese surface and an English one that is the acronym, or the expansion, of the new one:
//      外国テロ組織 = FTO joins 外国テロ組織 = foreign terrorist organization; or else
//   2. has the same English surface but for case and the same Japanese one but for its spelling, that is for case,
//      middle dots, long vowel marks, spaces and の:
//      ビースト・モード = Beast Mode joins ビーストモード = beast mode.
// Among several such concepts it joins the oldest. Otherwise it begins a concept of its own. Concepts are never joined
// later: which ones there are depends on the order in which their pairs were first seen.
#pragma once

#include "glossary/store/sqlite.hpp"
#include "libalign/core/id.hpp"
#include "libalign/core/language.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace yakugo::store {

/// The concept that the pair joins by the rule above; nothing where it needs one of its own.
std::optional<ConceptId> concept_to_join(Database& database, std::string_view ja, std::string_view en);

/// What rule 2 compares, stored beside each term: "ビースト・モード" -> "ビストモド", "Beast Mode" -> "beast mode".
std::string match_form(Language language, std::string_view surface);

/// Whether one is an acronym and the other the words it abbreviates: "FTO", "foreign terrorist organization". Small
/// words may count or not (AUMF, Authorization for Use of Military Force), so may the parts of a hyphenated word, as a
/// whole (ASW, anti-submarine warfare); full stops and a plural s do not (U.S., UAVs).
bool are_acronym_and_expansion(std::string_view a, std::string_view b);

}  // namespace yakugo::store
