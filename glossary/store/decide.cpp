// SPDX-License-Identifier: Apache-2.0
// Decisions are synced to the disk before decide() returns; the machine's results, which it can make again, are not.
#include "glossary/store/decide.hpp"

#include "glossary/store/clock.hpp"
#include "glossary/store/conflicts.hpp"
#include "glossary/store/feedback.hpp"
#include "glossary/store/follow.hpp"
#include "glossary/store/regroup.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace yakugo::store {

namespace {

/// While it lives, COMMIT waits until the -wal is on the disk.
class FullSync {
public:
    explicit FullSync(Database& database) : database_(database) { database_.script("PRAGMA synchronous = FULL"); }
    ~FullSync() { sqlite3_exec(database_.handle(), "PRAGMA synchronous = NORMAL", nullptr, nullptr, nullptr); }
    FullSync(const FullSync&) = delete;
    FullSync& operator=(const FullSync&) = delete;

private:
    Database& database_;
};

std::string_view action(Status status) {
    switch (status) {
        case Status::candidate: return "reopen";
        case Status::accepted: return "accept";
        case Status::rejected: return "reject";
    }
    return {};
}

/// Lets those follow that have lost to the pair or may again, and finds the concepts of all that have turned. Returns
/// them and their relatives.
std::set<PairId> move_relatives(Database& database, PairId id, const std::string& now) {
    std::set<PairId> turned = {id};
    if (follow(database, id, now).backing) {
        for (const Partner& partner : conflict_partners(database, id)) {
            if (follow(database, partner.id, now).turned) turned.insert(partner.id);
        }
    }
    std::set<PairId> moved;
    const auto add_dependants = [&] {
        for (const PairId one : turned) moved.merge(dependants(database, one));
    };
    add_dependants();  // by the concepts they were in
    for (const PairId one : turned) note_parts(database, one);
    moved.merge(regroup(database, turned));
    add_dependants();  // by those they are in
    moved.insert(turned.begin(), turned.end());
    return moved;
}

}  // namespace

void decide(Database& database, PairId id, Status status, std::string_view who, std::string_view note) {
    const FullSync full(database);
    Transaction transaction(database, Transaction::Kind::write);
    const std::string now = now_utc();
    database.execute(
        "INSERT INTO decision (pair_id, action, status_before, status_after, who, decided, note) "
        "SELECT id, ?2, status, ?3, ?4, ?5, ?6 FROM pair WHERE id = ?1",
        id, action(status), name(status), who, now, note);
    if (database.changes() == 0) {
        throw StoreError(Location{database.path(), 0}, fmt::format("there is no pair {}", id.value));
    }
    database.execute(
        "UPDATE pair SET status = ?2, forbidden = '', changed = ?3 WHERE id = ?1 AND (status <> ?2 OR forbidden <> '')",
        id, name(status), now);
    for (const PairId pair : move_relatives(database, id, now)) adjust(database, pair, now);
    transaction.commit();
}

std::vector<Decision> list_decisions(Database& database, std::optional<PairId> pair) {
    std::vector<Decision> out;
    Rows rows = database.query(
        "SELECT pair_id, action, status_before, status_after, who, decided, note FROM decision "
        "WHERE ?1 = 0 OR pair_id = ?2 ORDER BY id",
        pair.has_value(), pair.value_or(PairId{}));
    while (rows.next()) {
        out.push_back({.pair = {rows.integer(0)},
                       .action = rows.text(1),
                       .before = rows.text(2),
                       .after = rows.text(3),
                       .who = rows.text(4),
                       .when = rows.text(5),
                       .note = rows.text(6)});
    }
    return out;
}

void tell_apart(Database& database, std::string_view a, std::string_view b, bool apart, std::string_view who) {
    const FullSync full(database);
    Transaction transaction(database, Transaction::Kind::write);
    const auto& [first, second] = std::minmax(a, b);
    if (apart) {
        database.execute("INSERT INTO distinct_words VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING", first, second,
                         who, now_utc());
    } else {
        database.execute("DELETE FROM distinct_words WHERE a = ?1 AND b = ?2", first, second);
    }
    transaction.commit();
}

std::vector<DistinctWords> list_distinct(Database& database) {
    std::vector<DistinctWords> out;
    Rows rows = database.query("SELECT a, b FROM distinct_words ORDER BY a, b");
    while (rows.next()) out.push_back({rows.text(0), rows.text(1)});
    return out;
}

}  // namespace yakugo::store
