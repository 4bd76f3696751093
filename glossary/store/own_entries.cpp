// SPDX-License-Identifier: Apache-2.0
// Versions of own entries, and the rows of the last one in force.
#include "glossary/store/own_entries.hpp"

#include "glossary/store/entry_text.hpp"
#include "glossary/store/put.hpp"
#include "glossary/store/put_entries.hpp"

#include <fmt/format.h>

#include <utility>

namespace yakugo::store {

namespace {

[[noreturn]] void fail_no_entry(const Database& database, std::int64_t own_id) {
    throw MissingError(Location{database.path(), 0}, fmt::format("there is no entry {} of one's own", own_id));
}

}  // namespace

OwnEntries::OwnEntries(Database& database, PairWriter& pairs, OperationId operation, std::string now)
    : database_(database), pairs_(pairs), operation_(operation), now_(std::move(now)) {}

std::int64_t OwnEntries::next_own_id() {
    Rows rows = database_.query("SELECT coalesce(max(own_id), 0) + 1 FROM entry_version");
    rows.next();
    return rows.integer(0);
}

/// An id that no import has had or will have.
std::int64_t OwnEntries::new_entry_id() {
    const SourceId source = source_id(database_, std::string(kOwnSource));
    const std::int64_t id = add_entry(database_, source, {}, {});
    database_.execute("DELETE FROM entry WHERE id = ?1", id);
    return id;
}

std::int64_t OwnEntries::log(const OwnEntry& own) {
    std::int64_t own_id = own.id, entry_id = 0;
    if (own_id == 0) {
        if (!own.entry) fail_no_entry(database_, own_id);
        own_id = next_own_id();
        entry_id = new_entry_id();
    } else {
        Rows rows = database_.query("SELECT id FROM entry WHERE own_id = ?1", own_id);
        if (!rows.next()) fail_no_entry(database_, own_id);
        entry_id = rows.integer(0);
    }
    database_.execute("INSERT INTO entry_version (own_id, entry_id, operation_id, detail) VALUES (?1, ?2, ?3, ?4)",
                      own_id, entry_id, operation_, own.entry ? entry_text(*own.entry) : std::string());
    return own_id;
}

std::optional<OwnEntries::Version> OwnEntries::in_force(std::int64_t own_id) {
    Rows rows = database_.query(
        "SELECT v.entry_id, v.detail FROM entry_version v JOIN operation o ON o.id = v.operation_id "
        "WHERE v.own_id = ?1 AND o.undone = 0 ORDER BY v.id DESC LIMIT 1",
        own_id);
    if (!rows.next()) return std::nullopt;
    Version out{.entry_id = rows.integer(0), .entry = std::nullopt};
    if (!rows.view(1).empty()) out.entry = parse_entry(rows.view(1), database_.path());
    return out;
}

void OwnEntries::remove(std::int64_t own_id) {
    const std::optional<OwnState> before = own_state(database_, own_id);
    if (!before) return;
    touched_.insert(before->pairs.begin(), before->pairs.end());
    database_.execute("DELETE FROM entry WHERE own_id = ?1", own_id);
    for (const PairId pair : before->pairs) {
        database_.execute("UPDATE pair SET en_spelling = NULL WHERE id = ?1 AND en_spelling IS NOT NULL", pair);
    }
}

void OwnEntries::spell(PairId pair, const std::string& en) {
    database_.execute(
        "UPDATE pair SET en_spelling = ?2 WHERE id = ?1 AND ?2 <> (SELECT surface FROM term WHERE id = en_term)", pair,
        en);
}

void OwnEntries::put(std::int64_t own_id) {
    remove(own_id);
    const std::optional<Version> version = in_force(own_id);
    if (!version || !version->entry) return;
    const SourceId source = source_id(database_, std::string(kOwnSource));
    std::string day = day_of(*version->entry);
    constexpr std::size_t day_size = 10;  // 2026-05-08
    if (day.empty()) day = now_.substr(0, day_size);
    database_.execute(
        "INSERT INTO entry (id, source_id, day, detail, own_id, revision) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        version->entry_id, source, day, entry_text(*version->entry), own_id, operation_);
    for (StatedPair& stated : stated_pairs(*version->entry)) {
        if (stated.candidate) stated.confidence = 0;  // what a person has left undecided is no evidence of its own
        const PairId pair = pairs_.find_or_add(stated);
        spell(pair, stated.en);
        add_entry_pair(database_, version->entry_id, pair, stated, !stated.candidate);
        touched_.insert(pair);
        stated_.emplace(pair, stated);
    }
}

std::optional<OwnState> own_state(Database& database, std::int64_t own_id) {
    OwnState out;
    {
        Rows rows = database.query("SELECT revision FROM entry WHERE own_id = ?1", own_id);
        if (!rows.next()) return std::nullopt;
        out.revision = rows.integer(0);
    }
    Rows rows = database.query(
        "SELECT ep.pair_id FROM entry n JOIN entry_pair ep ON ep.entry_id = n.id WHERE n.own_id = ?1 "
        "ORDER BY ep.pair_id",
        own_id);
    while (rows.next()) out.pairs.push_back({rows.integer(0)});
    return out;
}

bool is_known_own(Database& database, std::int64_t own_id) {
    Rows rows = database.query("SELECT 1 FROM entry_version WHERE own_id = ?1 LIMIT 1", own_id);
    return rows.next();
}

}  // namespace yakugo::store
