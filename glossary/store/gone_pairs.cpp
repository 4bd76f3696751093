// SPDX-License-Identifier: Apache-2.0
// From pair to gone_pair and back.
#include "glossary/store/gone_pairs.hpp"

#include "glossary/store/spelling.hpp"
#include "glossary/store/terms.hpp"

#include <cstdint>

namespace yakugo::store {

void drop_pair(Database& database, PairId id) {
    std::int64_t ja = 0, en = 0;
    ConceptId concept_id;
    bool in_log = false;
    {
        Rows rows = database.query(
            "SELECT p.ja_term, p.en_term, t.concept_id, EXISTS (SELECT 1 FROM decision WHERE pair_id = p.id) "
            "OR EXISTS (SELECT 1 FROM operation_pair WHERE pair_id = p.id) "
            "FROM pair p JOIN term t ON t.id = p.ja_term WHERE p.id = ?1",
            id);
        if (!rows.next()) return;
        ja = rows.integer(0);
        en = rows.integer(1);
        concept_id = {rows.integer(2)};
        in_log = rows.integer(3) != 0;
    }
    if (in_log) {
        database.execute(
            "INSERT INTO gone_pair (id, ja, en, en_form, type, created) SELECT p.id, j.surface, e.surface, "
            "e.match_form, p.type, p.created FROM pair p JOIN term j ON j.id = p.ja_term JOIN term e ON e.id = "
            "p.en_term WHERE p.id = ?1",
            id);
    } else {
        database.execute("DELETE FROM entry_conflict WHERE pair_id = ?1", id);
        database.execute("DELETE FROM entry_conflict WHERE other_id = ?1", id);
    }
    database.execute("DELETE FROM part WHERE pair_id = ?1", id);
    database.execute("DELETE FROM pair WHERE id = ?1", id);
    drop_unused(database, ja, en, concept_id);
}

std::optional<PairId> gone_pair(Database& database, const std::string& ja, const std::string& en) {
    Rows rows = database.query("SELECT id FROM gone_pair WHERE ja = ?1 AND en_form = ?2 ORDER BY id LIMIT 1", ja,
                               match_form(Language::en, en));
    return rows.next() ? std::optional(PairId{rows.integer(0)}) : std::nullopt;
}

bool revive(Database& database, PairId id, const std::string& now) {
    std::string ja, en, type, created;
    {
        Rows rows = database.query("SELECT ja, en, type, created FROM gone_pair WHERE id = ?1", id);
        if (!rows.next()) return false;
        ja = rows.text(0);
        en = rows.text(1);
        type = rows.text(2);
        created = rows.text(3);
    }
    new_pair(database, id, {ja, en, type}, created, now);
    database.execute("DELETE FROM gone_pair WHERE id = ?1", id);
    return true;
}

}  // namespace yakugo::store
