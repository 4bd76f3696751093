// SPDX-License-Identifier: Apache-2.0
// Kinds of evidence, read from kind to kind.
#include "glossary/store/kinds.hpp"

#include <algorithm>

namespace yakugo::store {

std::set<std::string> evidence_kinds(Database& database, PairId id) {
    std::set<std::string> kinds;
    for (std::string last;;) {
        Rows rows = database.query("SELECT min(kind) FROM evidence WHERE pair_id = ?1 AND kind > ?2", id, last);
        if (!rows.next() || rows.is_null(0)) break;
        last = *kinds.insert(rows.text(0)).first;
    }
    return kinds;
}

std::string kinds_text(std::set<std::string> of_evidence, bool stated, bool together) {
    if (stated) of_evidence.emplace(kGlossary);
    if (together) of_evidence.emplace(kCooccurrence);
    std::string text;
    for (const std::string& kind : of_evidence) text += (text.empty() ? "" : ",") + kind;
    return text;
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
