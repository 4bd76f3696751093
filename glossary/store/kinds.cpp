// SPDX-License-Identifier: Apache-2.0
// Kinds of evidence, read from kind to kind.
#include "glossary/store/kinds.hpp"

#include <algorithm>
#include <set>

namespace yakugo::store {

namespace {

bool is_stated(Database& database, PairId id) {
    Rows rows = database.query("SELECT 1 FROM entry_pair WHERE pair_id = ?1 LIMIT 1", id);
    return rows.next();
}

bool stands_together(Database& database, PairId id) {
    Rows rows = database.query(
        "SELECT 1 FROM pair p CROSS JOIN term j CROSS JOIN term e CROSS JOIN cooccurrence c "
        "WHERE p.id = ?1 AND j.id = p.ja_term AND e.id = p.en_term AND c.ja_form = j.link_form "
        "AND c.en_form = e.link_form LIMIT 1",
        id);
    return rows.next();
}

}  // namespace

void note_kinds(Database& database, PairId id) {
    std::set<std::string> kinds;
    for (std::string last;;) {
        Rows rows = database.query("SELECT min(kind) FROM evidence WHERE pair_id = ?1 AND kind > ?2", id, last);
        if (!rows.next() || rows.is_null(0)) break;
        last = *kinds.insert(rows.text(0)).first;
    }
    if (is_stated(database, id)) kinds.emplace(kGlossary);
    if (stands_together(database, id)) kinds.emplace(kCooccurrence);
    std::string text;
    for (const std::string& kind : kinds) text += (text.empty() ? "" : ",") + kind;
    database.execute("UPDATE pair SET kinds = ?2 WHERE id = ?1 AND kinds <> ?2", id, text);
}

std::vector<std::string> parse_kinds(std::string_view kinds) {
    std::vector<std::string> out;
    while (!kinds.empty()) {
        const std::size_t end = std::min(kinds.find(','), kinds.size());
        out.emplace_back(kinds.substr(0, end));
        kinds.remove_prefix(std::min(end + 1, kinds.size()));
    }
    return out;
}

}  // namespace yakugo::store
