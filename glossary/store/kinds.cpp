// SPDX-License-Identifier: Apache-2.0
// Kinds of evidence, read from post to post.
#include "glossary/store/kinds.hpp"

#include "glossary/store/evidence_text.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::store {

std::set<std::string> kinds_in_posts(Database& database, PairId id, const std::set<std::string>& kinds) {
    std::set<std::string> out;
    Rows rows = database.query("SELECT evidence FROM post_pair WHERE pair_id = ?1 AND pieces > 0", id);
    while (out.size() < kinds.size() && rows.next()) {
        for (const EvidencePiece& piece : parse_evidence(rows.view(0))) {
            std::string kind(piece.kind);
            if (kinds.contains(kind)) out.insert(std::move(kind));
        }
    }
    return out;
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
