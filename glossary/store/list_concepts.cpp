// SPDX-License-Identifier: Apache-2.0
// What pairs are to their concept and to others: preferred terms, conflicts.
#include "glossary/store/acronym.hpp"
#include "glossary/store/conflicts.hpp"
#include "glossary/store/english.hpp"
#include "glossary/store/list.hpp"
#include "glossary/store/operation_log.hpp"
#include "glossary/store/regroup.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace yakugo::store {

namespace {

/// The order is that of PairRow::ja_preferred. `column` is ja_term or en_term.
std::string preferred_query(const std::string& column, const std::string& language) {
    return "SELECT " + shown_surface("t") +
           ", max(p.status = 'accepted') AS accepted, max(NOT p.suggested) AS evidenced, "
           "max(p.forbidden NOT IN ('both', '" +
           language + "')) AS allowed, max(CASE WHEN p.status = 'accepted' AND p.forbidden NOT IN ('both', '" +
           language +
           "') THEN p.chosen ELSE 0 END) AS chosen, "
           "(SELECT max(ep." +
           language + "_preferred) FROM pair pr JOIN entry_pair ep ON ep.pair_id = pr.id WHERE pr." + column +
           " = t.id) AS stated, "
           "count(DISTINCT pp.post_id) AS posts, "
           "sum(pp.pieces) AS pieces, "
           "max(o.date) AS newest, max(o.id) AS stored "
           "FROM term t JOIN pair p ON p." +
           column +
           " = t.id LEFT JOIN post_pair pp ON pp.pair_id = p.id LEFT JOIN post o ON o.id = pp.post_id "
           "WHERE t.concept_id = ?1 AND t.language = '" +
           language +
           "' AND p.status <> 'rejected' GROUP BY t.id ORDER BY allowed DESC, chosen DESC, accepted DESC, stated DESC, "
           "evidenced "
           "DESC, posts DESC, pieces "
           "DESC, "
           "newest DESC, stored DESC, min(p.id) LIMIT 1";
}

std::string preferred(Database& database, const std::string& query, ConceptId concept_id) {
    Rows rows = database.query(query, concept_id);
    return rows.next() ? rows.text(0) : std::string();
}

/// Whether a bridging pair of the concept gives the words that the acronym stands for.
bool has_expansion(Database& database, ConceptId concept_id, const std::string& acronym) {
    Rows rows = database.query(
        "SELECT e.surface FROM term e JOIN pair p ON p.en_term = e.id "
        "WHERE e.concept_id = ?1 AND e.language = 'en' AND p.standing = 1",
        concept_id);
    while (rows.next()) {
        if (are_acronym_and_expansion(acronym, rows.text(0))) return true;
    }
    return false;
}

struct ListedRival {
    PairId id;
    ConceptId concept_id;
    std::string ja;
};

/// The bridging pairs of an acronym that translate it, by id.
std::vector<ListedRival> rivals(Database& database, const std::string& letters) {
    std::vector<ListedRival> out;
    Rows rows = database.query(
        "SELECT p.id, j.concept_id, j.surface, e.surface FROM term e JOIN pair p ON p.en_term = e.id "
        "JOIN term j ON j.id = p.ja_term WHERE e.language = 'en' AND e.link_form = ?1 AND p.standing = 1 ORDER BY p.id",
        letters);
    while (rows.next()) {
        const Member member{
            .id = {rows.integer(0)}, .ja = rows.text(2), .en = rows.text(3), .ja_form = {}, .en_form = letters};
        if (!is_untranslated(member)) out.push_back({member.id, {rows.integer(1)}, member.ja});
    }
    return out;
}

/// All pairs of an acronym with those that each is in conflict with.
std::map<PairId, std::vector<PairId>> conflicts(Database& database, const std::string& letters) {
    const std::vector<ListedRival> all = rivals(database, letters);
    std::map<ConceptId, bool> explained;
    for (const ListedRival& rival : all) {
        if (!explained.contains(rival.concept_id))
            explained[rival.concept_id] = has_expansion(database, rival.concept_id, letters);
    }
    std::map<PairId, std::vector<PairId>> out;
    for (const ListedRival& a : all) {
        for (const ListedRival& b : all) {
            if (a.concept_id == b.concept_id || (explained[a.concept_id] && explained[b.concept_id])) continue;
            if (are_told_apart(database, a.ja, b.ja)) continue;
            out[a.id].push_back(b.id);
        }
    }
    return out;
}

// Whether a concept has several terms of a language: else its only ones are preferred, and most concepts are such. It has a term of each.
bool has_several(Database& database, ConceptId concept_id) {
    Rows rows = database.query("SELECT count(*) > 2 FROM term WHERE concept_id = ?1", concept_id);
    return rows.next() && rows.integer(0) != 0;
}

}  // namespace

void mark_preferred(Database& database, std::vector<PairRow>& rows) {
    static const std::string japanese = preferred_query("ja_term", "ja"), english = preferred_query("en_term", "en");
    std::map<ConceptId, std::pair<std::string, std::string>> known;
    for (PairRow& row : rows) {
        if (row.status == Status::rejected) continue;
        if (!has_several(database, row.concept_id)) {
            row.ja_preferred = row.en_preferred = true;
            continue;
        }
        auto found = known.find(row.concept_id);
        if (found == known.end()) {
            std::string ja = preferred(database, japanese, row.concept_id);
            found =
                known.emplace(row.concept_id, std::pair(std::move(ja), preferred(database, english, row.concept_id)))
                    .first;
        }
        row.ja_preferred = row.ja == found->second.first;
        row.en_preferred = row.en == found->second.second;
    }
}

namespace {

/// Conflicts of renderings of which both are backed and not both accepted: see put_entries.hpp.
void add_imported_conflicts(Database& database, PairRow& row) {
    for (const Partner& partner : conflict_partners(database, row.id)) {
        if (partner.open && !(partner.accepted && row.status == Status::accepted)) row.conflicts.push_back(partner.id);
    }
}

}  // namespace

void add_conflicts(Database& database, std::vector<PairRow>& rows) {
    for (PairRow& row : rows) add_imported_conflicts(database, row);
    std::map<std::string, std::map<PairId, std::vector<PairId>>> known;
    for (PairRow& row : rows) {
        const std::string letters = acronym_letters(row.en);
        if (letters.empty()) continue;
        auto found = known.find(letters);
        if (found == known.end()) found = known.emplace(letters, conflicts(database, letters)).first;
        const auto own = found->second.find(row.id);
        if (own == found->second.end()) continue;
        for (const PairId other : own->second) {
            if (std::find(row.conflicts.begin(), row.conflicts.end(), other) == row.conflicts.end())
                row.conflicts.push_back(other);
        }
    }
}

}  // namespace yakugo::store
