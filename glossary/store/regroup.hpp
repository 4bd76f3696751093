// SPDX-License-Identifier: Apache-2.0
// Brings the concepts of the file in line with the rule of concept.hpp.
#pragma once

#include "glossary/store/concept.hpp"
#include "glossary/store/sqlite.hpp"

#include <optional>
#include <set>
#include <vector>

namespace yakugo::store {

/// What the pair is to the rule, as the file has it now; nothing where there is no such pair.
std::optional<Member> read_member(Database& database, PairId id);

/// Pairs that the rule may join with this one as it stands, itself among them where it is not rejected.
std::vector<PairId> possible_kin(Database& database, const Member& member);

/// For use inside one write transaction. Finds the concepts of these pairs, and of all that the rule could join with
/// them, anew. A concept that grows together keeps its oldest id, one that falls apart leaves its id to the part with
/// the oldest pair; ids of concepts are never given twice. Returns all pairs it looked at. Ids of no pair are passed over.
std::set<PairId> regroup(Database& database, const std::set<PairId>& pairs);

}  // namespace yakugo::store
