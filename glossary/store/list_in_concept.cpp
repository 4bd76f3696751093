// SPDX-License-Identifier: Apache-2.0
// What belongs to one concept.
#include "glossary/store/list.hpp"

namespace yakugo::store {

std::vector<PairRow> pairs_in(Database& database, ConceptId id) {
    const Transaction snapshot(database, Transaction::Kind::read);
    static const std::string sql =
        select_pairs() +
        "WHERE p.id IN (SELECT o.id FROM term t CROSS JOIN pair o WHERE t.concept_id = ?1 AND t.language = 'ja' "
        "AND o.ja_term = t.id) ORDER BY p.id";
    std::vector<PairRow> out;
    {
        Rows rows = database.query(sql, id);
        while (rows.next()) out.push_back(read_pair_row(rows));
    }
    complete_pairs(database, out);
    return out;
}

std::vector<EntryRow> entries_in(Database& database, ConceptId id) {
    const Transaction snapshot(database, Transaction::Kind::read);
    static const std::string query = select_entries(
        "entry n JOIN source s ON s.id = n.source_id WHERE n.id IN (SELECT ep.entry_id FROM term j CROSS JOIN pair p "
        "CROSS JOIN entry_pair ep "
        "WHERE j.concept_id = ?1 AND j.language = 'ja' AND p.ja_term = j.id AND ep.pair_id = p.id) "
        "ORDER BY n.own_id IS NULL, s.name, n.id");
    std::vector<EntryRow> out;
    Rows rows = database.query(query, id);
    while (rows.next()) out.push_back(read_entry_row(database, rows));
    return out;
}

}  // namespace yakugo::store
