// SPDX-License-Identifier: Apache-2.0
// Entries that a person has written: the log entry_version, and what of it is in force as rows like those of an import.
#pragma once

#include "glossary/store/operation.hpp"
#include "glossary/store/put_pairs.hpp"
#include "glossary/store/sqlite.hpp"
#include "glossary/store/stated.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace yakugo::store {

/// For one operation, inside its write transaction; `now` is the time of all its records.
///
/// An entry keeps its id in all versions, so that undo leaves it in its place among the others. No conflict is written
/// down for it: what a person wants of the pairs that it states are decisions of the same operation.
class OwnEntries {
public:
    OwnEntries(Database& database, PairWriter& pairs, OperationId operation, std::string now);

    /// Writes a version down; put() makes it count. Returns OwnEntry::id, that of a new entry too. Throws StoreError where
    /// there is no such entry.
    std::int64_t log(const OwnEntry& own);

    /// Brings the rows of the entry in line with the last version that is not undone.
    void put(std::int64_t own_id);

    /// All pairs that an entry has stated before put(), or states since.
    const std::set<PairId>& touched() const noexcept { return touched_; }
    /// What the entries say of a pair since.
    const std::map<PairId, StatedPair>& stated() const noexcept { return stated_; }

private:
    struct Version {
        std::int64_t entry_id = 0;
        std::optional<ConceptEntry> entry;
    };
    std::int64_t next_own_id();
    std::int64_t new_entry_id();
    std::optional<Version> in_force(std::int64_t own_id);
    void remove(std::int64_t own_id);
    /// The English is shown as the entry writes it: see english.hpp.
    void spell(PairId pair, const std::string& en);

    Database& database_;
    PairWriter& pairs_;
    OperationId operation_;
    std::string now_;
    std::set<PairId> touched_;
    std::map<PairId, StatedPair> stated_;
};

/// The entry as it is in force.
struct OwnState {
    std::int64_t revision = 0;
    std::vector<PairId> pairs;  ///< that it states, by id
};
std::optional<OwnState> own_state(Database& database, std::int64_t own_id);
/// Whether there has ever been one, undone and taken away among them.
bool is_known_own(Database& database, std::int64_t own_id);

}  // namespace yakugo::store
