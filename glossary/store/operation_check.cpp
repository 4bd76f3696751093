// SPDX-License-Identifier: Apache-2.0
// Refuses what makes no sense, is not there, or has changed.
#include "glossary/store/operation_check.hpp"

#include "glossary/store/decide.hpp"
#include "glossary/store/own_entries.hpp"

#include <fmt/format.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::store {

namespace {

[[noreturn]] void fail(const Database& database, const std::string& why) {
    throw StoreError(Location{database.path(), 0}, why);
}

[[noreturn]] void fail_missing(const Database& database, const std::string& why) {
    throw MissingError(Location{database.path(), 0}, why);
}

void check_sense(const Database& database, const PairDecision& decision) {
    if (decision.status == Status::accepted || (decision.forbidden == Forbidden::none && !decision.chosen)) return;
    fail(database, fmt::format("pair {} is forbidden or chosen, but not accepted", decision.id.value));
}

void note_stale_pair(Database& database, const PairDecision& decision, std::set<PairId>& stale) {
    Rows rows = database.query("SELECT revision FROM pair WHERE id = ?1", decision.id);
    if (!rows.next()) fail_missing(database, fmt::format("there is no pair {}", decision.id.value));
    if (decision.seen && *decision.seen != rows.integer(0)) stale.insert(decision.id);
}

/// Of a pair that the operation does not change, and that may be gone.
void note_stale_pair(Database& database, PairId id, std::int64_t seen, std::set<PairId>& stale) {
    Rows rows = database.query("SELECT revision FROM pair WHERE id = ?1", id);
    if (!rows.next() || rows.integer(0) != seen) stale.insert(id);
}

bool is_stale(Database& database, const OwnEntry& own, std::set<PairId>& stale) {
    if (own.id == 0) return false;
    const std::optional<OwnState> state = own_state(database, own.id);
    if (!state && !(own.seen && is_known_own(database, own.id)))
        fail_missing(database, fmt::format("there is no entry {} of one's own", own.id));
    if (state && (!own.seen || *own.seen == state->revision)) return false;
    if (state) stale.insert(state->pairs.begin(), state->pairs.end());
    return true;
}

}  // namespace

void check_sense(const Database& database, const Operation& operation) {
    for (const std::string_view taken :
         {std::string_view(), kFollow, std::string_view("undo"), std::string_view("redo")}) {
        if (operation.action == taken) fail(database, fmt::format("\"{}\" is no name for an operation", taken));
    }
    if (operation.pairs.empty() && operation.entries.empty() && operation.words.empty())
        fail(database, fmt::format("the operation \"{}\" changes nothing", operation.action));
    std::set<PairId> pairs;
    for (const PairDecision& decision : operation.pairs) {
        check_sense(database, decision);
        if (!pairs.insert(decision.id).second) fail(database, fmt::format("pair {} is there twice", decision.id.value));
    }
    std::set<std::int64_t> entries;
    for (const OwnEntry& own : operation.entries) {
        if (own.id == 0 && !own.entry) fail(database, "a new entry is missing");
        if (own.id != 0 && !entries.insert(own.id).second)
            fail(database, fmt::format("entry {} is there twice", own.id));
    }
    for (const WordsDecision& words : operation.words) {
        if (words.a.empty() || words.b.empty() || words.a == words.b)
            fail(database, "expected two different spellings");
    }
}

void check_state(Database& database, const Operation& operation) {
    std::set<PairId> stale;
    bool stale_entry = false;
    for (const PairDecision& decision : operation.pairs) note_stale_pair(database, decision, stale);
    for (const auto& [id, seen] : operation.seen) note_stale_pair(database, id, seen, stale);
    for (const OwnEntry& own : operation.entries) stale_entry = is_stale(database, own, stale) || stale_entry;
    if (!stale_entry && stale.empty()) return;
    throw StaleError(Location{database.path(), 0}, "what was decided on has changed since",
                     std::vector<PairId>(stale.begin(), stale.end()));
}

void fail_other_turn(const Database& database, OperationId expected, bool undo) {
    throw StaleError(Location{database.path(), 0},
                     fmt::format("operation {} is not the next to be {}", expected.value, undo ? "undone" : "redone"),
                     {});
}

}  // namespace yakugo::store
