// SPDX-License-Identifier: Apache-2.0
// Of several judgements on the same two pairs the last one counts, so that two pairs never lose to each other.
#include "glossary/store/conflicts.hpp"

#include <set>

namespace yakugo::store {

std::vector<Partner> conflict_partners(Database& database, PairId pair) {
    // Nearly all pairs have none, and UNION would make a table each time it is asked.
    std::set<PairId> others;
    {
        Rows rows = database.query(
            "SELECT other_id FROM entry_conflict WHERE pair_id = ?1 "
            "UNION ALL SELECT pair_id FROM entry_conflict WHERE other_id = ?1",
            pair);
        while (rows.next()) others.insert({rows.integer(0)});
    }
    std::vector<Partner> out;
    for (const PairId other : others) {
        Rows rows = database.query(
            "SELECT o.status = 'accepted' AND o.forbidden = '', o.backed AND p.backed FROM pair o JOIN pair p "
            "ON p.id = ?1 WHERE o.id = ?2",
            pair, other);
        if (rows.next()) out.push_back({other, rows.integer(0) != 0, rows.integer(1) != 0});
    }
    return out;
}

std::int64_t last_winner(Database& database, PairId pair) {
    Rows rows = database.query(
        "SELECT c.entry_id FROM entry_conflict c JOIN pair w ON w.id = c.pair_id "
        "WHERE c.other_id = ?1 AND c.file_wins AND w.backed AND NOT EXISTS (SELECT 1 FROM entry_conflict v "
        "WHERE v.pair_id = ?1 AND v.other_id = w.id AND v.entry_id > c.entry_id AND v.file_wins) "
        "AND NOT EXISTS (SELECT 1 FROM entry_conflict v WHERE v.pair_id = w.id AND v.other_id = ?1 "
        "AND v.entry_id > c.entry_id AND NOT v.file_wins) ORDER BY c.entry_id DESC LIMIT 1",
        pair);
    return rows.next() ? rows.integer(0) : 0;
}

bool loses(Database& database, PairId pair, std::int64_t entry) {
    Rows rows = database.query(
        "SELECT 1 FROM entry_conflict c JOIN pair w ON w.id = c.other_id "
        "WHERE c.pair_id = ?1 AND c.entry_id = ?2 AND NOT c.file_wins AND w.backed AND NOT EXISTS "
        "(SELECT 1 FROM entry_conflict v WHERE v.pair_id = ?1 AND v.other_id = w.id AND v.entry_id > ?2 AND "
        "v.file_wins) AND NOT EXISTS (SELECT 1 FROM entry_conflict v WHERE v.pair_id = w.id AND v.other_id = ?1 "
        "AND v.entry_id > ?2 AND NOT v.file_wins) LIMIT 1",
        pair, entry);
    return rows.next();
}

bool has_won(Database& database, PairId winner, PairId loser) {
    Rows rows = database.query(
        "SELECT 1 FROM entry_conflict WHERE pair_id = ?1 AND other_id = ?2 AND file_wins "
        "UNION ALL SELECT 1 FROM entry_conflict WHERE pair_id = ?2 AND other_id = ?1 AND NOT file_wins LIMIT 1",
        winner, loser);
    return rows.next();
}

}  // namespace yakugo::store
