// SPDX-License-Identifier: Apache-2.0
// What a person decides, and the history of it.
#pragma once

#include "glossary/store/sqlite.hpp"
#include "glossary/store/term_base.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace yakugo::store {

/// The action of a decision that hands the pair over to what imported entries say, as if nobody had decided it.
inline constexpr std::string_view kFollow = "follow";

/// TermBase::decide(). A decision that changes nothing is written down all the same: a person has said so once more.
void decide(Database& database, PairId id, Status status, std::string_view who, std::string_view note);

/// TermBase::tell_apart().
void tell_apart(Database& database, std::string_view a, std::string_view b, bool apart, std::string_view who);
std::vector<DistinctWords> list_distinct(Database& database);

std::vector<Decision> list_decisions(Database& database, std::optional<PairId> pair);

}  // namespace yakugo::store
