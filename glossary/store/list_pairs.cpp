// SPDX-License-Identifier: Apache-2.0
// Pairs with their evidence.
#include "glossary/store/english.hpp"
#include "glossary/store/evidence_text.hpp"
#include "glossary/store/fold.hpp"
#include "glossary/store/kinds.hpp"
#include "glossary/store/likelihood.hpp"
#include "glossary/store/list.hpp"
#include "glossary/store/number.hpp"
#include "glossary/store/partners.hpp"
#include "glossary/store/spelling.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::store {

namespace {

Forms forms_of(const PairRow& pair) {
    return {link_form(Language::ja, pair.ja), link_form(Language::en, pair.en)};
}

std::vector<EvidenceRow> evidence_of(Database& database, PairId id) {
    std::vector<EvidenceRow> out;
    Rows rows = database.query(
        "SELECT s.name, o.title_ja, o.url, pp.evidence, c.text FROM post_pair pp JOIN post o ON o.id = pp.post_id "
        "JOIN source s ON s.id = o.source_id LEFT JOIN context c ON c.post_id = o.id WHERE pp.pair_id = ?1 AND "
        "pp.pieces > 0 ORDER BY s.name, o.first_line, "
        "o.id",
        id);
    while (rows.next()) {
        for (const EvidencePiece& piece : parse_evidence(rows.view(3))) {
            EvidenceRow& evidence = out.emplace_back();
            evidence.kind = piece.kind;
            evidence.score = piece.score;
            evidence.ja_line = piece.ja_line;
            evidence.en_line = piece.en_line;
            evidence.ja_range = piece.ja_range;
            evidence.en_range = piece.en_range;
            evidence.context_ja = context_at(rows.view(4), piece.ja_context);
            evidence.context_en = context_at(rows.view(4), piece.en_context);
            evidence.source = rows.text(0);
            evidence.post = rows.text(1);
            evidence.url = rows.text(2);
        }
    }
    return out;
}

/// Evidence of kind `cooccurrence`: the newest texts of different posts that hold both terms.
void add_cooccurrence(Database& database, PairRow& pair) {
    const std::optional<Cooccurrence> found = cooccurrence(database, forms_of(pair));
    if (!found) return;
    constexpr int most = 3;
    // Bare columns are those of the row with the maximum (SQLite, SELECT, 2.5): one segment a post.
    Rows rows = database.query(
        "SELECT g.ja, g.en, g.ja_line, g.en_line, s.name, o.title_ja, o.url, max(g.score) FROM word_use j "
        "CROSS JOIN word_use e CROSS JOIN segment g JOIN post o ON o.id = g.post_id JOIN source s ON s.id = "
        "o.source_id "
        "WHERE j.word_id = ?1 AND e.word_id = ?2 AND e.wording_id = j.wording_id AND g.wording = j.wording_id "
        "GROUP BY o.id ORDER BY o.date DESC, s.name, o.first_line LIMIT ?3",
        found->ja_word, found->en_word, most);
    while (rows.next()) {
        EvidenceRow& evidence = pair.evidence.emplace_back();
        evidence.kind = kCooccurrence;
        evidence.score = together_score(found->counts.ratio);
        evidence.context_ja = rows.text(0);
        evidence.context_en = rows.text(1);
        evidence.ja_line = rows.size(2);
        evidence.en_line = rows.size(3);
        evidence.ja_range = place_of(evidence.context_ja, pair.ja);
        evidence.en_range = place_of(evidence.context_en, pair.en);
        evidence.source = rows.text(4);
        evidence.post = rows.text(5);
        evidence.url = rows.text(6);
    }
}

void add_evidence(Database& database, PairRow& pair) {
    pair.evidence = evidence_of(database, pair.id);
    for (EvidenceRow& evidence : stated_evidence(database, pair)) pair.evidence.push_back(std::move(evidence));
    add_cooccurrence(database, pair);
}

}  // namespace

std::string last_choice(std::string_view concept_id) {
    return std::string("(SELECT max(q.chosen) FROM term t JOIN pair q ON q.ja_term = t.id WHERE t.concept_id = ")
        .append(concept_id)
        .append(" AND t.language = 'ja' AND q.status = 'accepted')");
}

const std::string& select_pairs() {
    static const std::string query =
        "SELECT p.id, j.concept_id, j.surface, " + shown_surface("e") +
        ", p.type, p.status, p.confidence, p.created, p.changed, "
        "p.suggested, p.machine, p.forbidden, p.revision, CASE WHEN p.chosen = 0 OR p.status <> 'accepted' THEN 0 "
        "ELSE p.chosen = " +
        last_choice("j.concept_id") +
        " END "
        "FROM pair p JOIN term j ON j.id = p.ja_term JOIN term e ON e.id = p.en_term ";
    return query;
}

PairRow read_pair_row(const Rows& rows) {
    PairRow pair;
    pair.id = {rows.integer(0)};
    pair.concept_id = {rows.integer(1)};
    pair.ja = rows.text(2);
    pair.en = rows.text(3);
    pair.type = rows.text(4);
    pair.status = status_from(rows.text(5));
    pair.confidence = rows.real(6);
    pair.created = rows.text(7);
    pair.changed = rows.text(8);
    pair.suggested = rows.integer(9) != 0;
    pair.machine = rows.real(10);
    pair.forbidden = forbidden_from(rows.text(11));
    pair.revision = rows.integer(12);
    pair.chosen = rows.integer(13) != 0;
    return pair;
}

ByteRange place_of(std::string_view context, std::string_view term) {
    const std::size_t at = fold_case(context).find(fold_case(term));
    if (at == std::string::npos || fold_case(context).size() != context.size()) return {};
    return {at, at + term.size()};
}

std::optional<Together> read_together(Database& database, PairId id) {
    const std::optional<PairRow> pair = read_pair(database, id);
    const std::optional<Cooccurrence> found = pair ? cooccurrence(database, forms_of(*pair)) : std::nullopt;
    return found ? std::optional(found->counts) : std::nullopt;
}

std::vector<PairRow> list_pairs(Database& database, const PairFilter& filter) {
    const Transaction snapshot(database, Transaction::Kind::read);
    std::vector<PairRow> out;
    {
        static const std::string query =
            select_pairs() +
            "WHERE (p.confidence >= ?1 OR (?2 AND p.status = 'accepted')) "
            "AND CASE ?3 WHEN '' THEN p.status <> 'rejected' ELSE p.status = ?3 END "
            "AND (?8 IS NULL OR (p.status = 'candidate' AND p.suggested) = ?8) "
            "AND (?9 IS NULL OR (p.forbidden <> '') = ?9) "
            "AND (?4 = '' OR p.type = ?4) "
            "AND (?5 = '' OR (instr(?5, ',') = 0 AND instr(',' || p.kinds || ',', ',' || ?5 || ','))) "
            "AND (?6 = '' OR instr(fold(j.surface), ?6) OR instr(fold(e.surface), ?6)) "
            "AND (?7 = '' OR EXISTS (SELECT 1 FROM post_pair pp JOIN post o ON o.id = pp.post_id WHERE pp.pair_id = "
            "p.id "
            "AND (instr(fold(o.title_ja), ?7) OR instr(fold(o.title_en), ?7) OR instr(fold(o.url), ?7)))) "
            "ORDER BY p.status = 'candidate' AND p.suggested, p.confidence DESC, j.surface, e.surface, p.id";
        Rows rows =
            database.query(query, filter.min_confidence, filter.accepted_always,
                           filter.status ? name(*filter.status) : std::string_view(), filter.type, filter.evidence,
                           fold_case(filter.text), fold_case(filter.post), filter.suggested, filter.forbidden);
        while (rows.next()) out.push_back(read_pair_row(rows));
    }
    if (filter.with_evidence) mark_preferred(database, out);
    if (filter.with_evidence || filter.in_conflict) add_conflicts(database, out);
    if (filter.in_conflict) std::erase_if(out, [](const PairRow& pair) { return pair.conflicts.empty(); });
    if (filter.with_evidence) {
        for (PairRow& pair : out) add_evidence(database, pair);
    }
    return out;
}

std::optional<PairRow> read_pair_alone(Database& database, PairId id) {
    static const std::string query = select_pairs() + "WHERE p.id = ?1";
    Rows rows = database.query(query, id);
    return rows.next() ? std::optional(read_pair_row(rows)) : std::nullopt;
}

std::vector<PairRow> read_pairs(Database& database, const std::vector<PairId>& ids) {
    std::vector<PairRow> out;
    out.reserve(ids.size());
    for (const PairId id : ids) {
        if (std::optional<PairRow> pair = read_pair_alone(database, id)) out.push_back(std::move(*pair));
    }
    mark_preferred(database, out);
    return out;
}

std::vector<PairRow> list_pairs(Database& database, const std::vector<PairId>& ids) {
    const Transaction snapshot(database, Transaction::Kind::read);
    return read_pairs(database, ids);
}

void complete_pairs(Database& database, std::vector<PairRow>& pairs) {
    mark_preferred(database, pairs);
    add_conflicts(database, pairs);
    for (PairRow& pair : pairs) add_evidence(database, pair);
}

std::optional<PairRow> read_pair(Database& database, PairId id) {
    const Transaction snapshot(database, Transaction::Kind::read);
    const std::optional<PairRow> alone = read_pair_alone(database, id);
    if (!alone) return std::nullopt;
    std::vector<PairRow> one = {*alone};
    complete_pairs(database, one);
    return one.front();
}

std::vector<SupportRow> read_support(Database& database, PairId id) {
    std::vector<SupportRow> out;
    Rows rows = database.query(
        "SELECT s.name, o.title_ja, o.date, o.url, pp.type, pp.confidence, pp.suggested, pp.features "
        "FROM post_pair pp JOIN post o ON o.id = pp.post_id JOIN source s ON s.id = o.source_id "
        "WHERE pp.pair_id = ?1 ORDER BY pp.suggested, pp.confidence DESC, s.name, o.first_line, o.id",
        id);
    while (rows.next()) {
        out.push_back({.source = rows.text(0),
                       .post = rows.text(1),
                       .date = rows.text(2),
                       .url = rows.text(3),
                       .type = rows.text(4),
                       .confidence = rows.real(5),
                       .suggested = rows.integer(6) != 0,
                       .features = parse_features(rows.text(7))});
    }
    return out;
}

}  // namespace yakugo::store
