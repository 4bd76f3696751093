// SPDX-License-Identifier: Apache-2.0
// Imported renderings that exclude each other: the table entry_conflict, in which put_entries.hpp writes.
#pragma once

#include "glossary/store/sqlite.hpp"
#include "libalign/core/id.hpp"

#include <cstdint>
#include <vector>

namespace yakugo::store {

/// The other pair of a conflict.
struct Partner {
    PairId id;
    bool accepted = false;  ///< and not forbidden
    bool open = false;      ///< both are backed (follow.hpp): the conflict is not over
};

/// The pairs that this one is in a conflict of renderings with, whoever wins and whatever was decided since, by id.
std::vector<Partner> conflict_partners(Database& database, PairId pair);

/// The last entry that was preferred to the pair, and whose own pair is backed still (follow.hpp): entries older than
/// this one do not count. 0: none.
std::int64_t last_winner(Database& database, PairId pair);

/// Whether the pair, as this entry states it, has lost to one that is backed still.
bool loses(Database& database, PairId pair, std::int64_t entry);

/// Whether imports have judged so: `winner` before `loser`.
bool has_won(Database& database, PairId winner, PairId loser);

}  // namespace yakugo::store
