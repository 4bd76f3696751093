// SPDX-License-Identifier: Apache-2.0
// Pairs that nothing speaks for any more, and what is kept of those that an operation was about.
//
// The log names a pair by its id for ever. Where all decisions on it are undone, and no post or entry has it, it is no pair
// of the term base; but redo, or a post that has it again, brings it back under its id.
#pragma once

#include "glossary/store/sqlite.hpp"
#include "libalign/core/id.hpp"

#include <optional>
#include <string>

namespace yakugo::store {

/// Takes the pair away, and its terms and concept where nothing else needs them. For use inside a write transaction.
void drop_pair(Database& database, PairId id);

/// The pair with these words that was dropped, English in any case.
std::optional<PairId> gone_pair(Database& database, const std::string& ja, const std::string& en);

/// Brings a dropped pair back as a candidate in a concept of its own; true if it was one. `now` is the time of the change.
bool revive(Database& database, PairId id, const std::string& now);

}  // namespace yakugo::store
