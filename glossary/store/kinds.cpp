// SPDX-License-Identifier: Apache-2.0
// Kinds of evidence, read from kind to kind.
#include "glossary/store/kinds.hpp"

#include <algorithm>
#include <set>

namespace yakugo::store {

void note_kinds(Database& database, PairId id, bool stated, bool together) {
    std::set<std::string> kinds;
    for (std::string last;;) {
        Rows rows = database.query("SELECT min(kind) FROM evidence WHERE pair_id = ?1 AND kind > ?2", id, last);
        if (!rows.next() || rows.is_null(0)) break;
        last = *kinds.insert(rows.text(0)).first;
    }
    if (stated) kinds.emplace(kGlossary);
    if (together) kinds.emplace(kCooccurrence);
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
