// SPDX-License-Identifier: Apache-2.0
// One query a term.
#include "glossary/store/rivals.hpp"

#include "glossary/store/model.hpp"
#include "glossary/store/spelling.hpp"

namespace yakugo::store {

namespace {

TermRivals read(Database& database, SourceId importing, Language from, const std::string& match_form) {
    static const std::string columns =
        "SELECT p.id, j.surface, e.surface, j.link_form, e.link_form, "
        "(SELECT d.status_after || d.forbidden FROM decision_in_force d WHERE d.pair_id = p.id AND d.action <> "
        "'follow' "
        "ORDER BY d.id DESC LIMIT 1), "
        "(SELECT max(d.decided) FROM decision_in_force d WHERE d.pair_id = p.id), "
        "(SELECT max(n.day) FROM entry_pair ep JOIN entry n ON n.id = ep.entry_id WHERE ep.pair_id = p.id "
        "AND ep.says = 'accepted' AND ep.forbidden = '' AND n.source_id <> ?2), p.status FROM term t ";
    static const std::string rest =
        "JOIN term j ON j.id = p.ja_term JOIN term e ON e.id = p.en_term "
        "WHERE t.language = ?3 AND t.match_form = ?1 AND p.backed ORDER BY p.status <> 'accepted', p.id";
    static const std::string by_en = columns + "CROSS JOIN pair p ON p.en_term = t.id " + rest;
    static const std::string by_ja = columns + "CROSS JOIN pair p ON p.ja_term = t.id " + rest;
    TermRivals out;
    const bool from_en = from == Language::en;
    Rows rows = database.query(from_en ? by_en : by_ja, match_form, importing, code(from));
    while (rows.next()) {
        const bool decided = rows.text(5) == name(Status::accepted);
        if (!decided && rows.is_null(7)) continue;
        out.all.push_back({.id = {rows.integer(0)},
                           .ja = rows.text(1),
                           .en = rows.text(2),
                           .form = rows.text(from_en ? 3 : 4),
                           .day = rows.text(decided ? 6 : 7),
                           .decided = decided,
                           .accepted = rows.text(8) == name(Status::accepted)});
        if (!out.all.back().accepted) continue;
        out.accepted.insert(rows.integer(0));
        ++out.accepted_forms[out.all.back().form];
    }
    out.standing = out.all.size();
    return out;
}

}  // namespace

TermRivals& Rivals::of(const std::string& surface) {
    std::string form = match_form(from_, surface);
    const auto found = known_.find(form);
    if (found != known_.end()) return found->second;
    TermRivals read_now = read(database_, importing_, from_, form);
    return known_.emplace(std::move(form), std::move(read_now)).first->second;
}

void Rivals::trim() {
    constexpr std::size_t most = 4096;  // terms: some megabytes
    if (known_.size() > most) known_.clear();
}

}  // namespace yakugo::store
