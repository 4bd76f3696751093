// SPDX-License-Identifier: Apache-2.0
// Inserts and deletes of terms and concepts.
#include "glossary/store/terms.hpp"

#include "glossary/store/spelling.hpp"

namespace yakugo::store {

namespace {

std::int64_t add_term(Database& database, ConceptId concept_id, Language language, const std::string& surface) {
    database.execute(
        "INSERT INTO term (concept_id, language, surface, match_form, link_form) VALUES (?1, ?2, ?3, ?4, ?5)",
        concept_id, code(language), surface, match_form(language, surface), link_form(language, surface));
    return database.last_id();
}

struct TermRows {
    std::int64_t ja, en;
};

TermRows new_terms(Database& database, const PairWords& words) {
    const ConceptId concept_id = new_concept(database);
    const std::int64_t ja = add_term(database, concept_id, Language::ja, words.ja);
    return {ja, add_term(database, concept_id, Language::en, words.en)};
}

}  // namespace

ConceptId new_concept(Database& database) {
    database.execute("INSERT INTO concept DEFAULT VALUES");
    return {database.last_id()};
}

std::int64_t term_row(Database& database, ConceptId concept_id, Language language, const std::string& surface) {
    {
        Rows rows = database.query("SELECT id FROM term WHERE concept_id = ?1 AND language = ?2 AND surface = ?3",
                                   concept_id, code(language), surface);
        if (rows.next()) return rows.integer(0);
    }
    return add_term(database, concept_id, language, surface);
}

PairId new_pair(Database& database, std::optional<PairId> id, const PairWords& words, const std::string& created,
                const std::string& changed) {
    const TermRows terms = new_terms(database, words);
    database.execute(
        "INSERT INTO pair (id, ja_term, en_term, type, status, confidence, created, changed) "
        "VALUES (?1, ?2, ?3, ?4, 'candidate', 0, ?5, ?6)",
        id, terms.ja, terms.en, words.type, created, changed);
    return {database.last_id()};
}

void NewPairs::add(const PairWords& words, PairId& id) {
    if (ids_.empty()) database_.execute("CREATE TEMP TABLE IF NOT EXISTS new_pair (ja_term, en_term, type)");
    const TermRows terms = new_terms(database_, words);
    database_.execute("INSERT INTO temp.new_pair VALUES (?1, ?2, ?3)", terms.ja, terms.en, words.type);
    ids_.push_back(&id);
}

void NewPairs::finish(const std::string& now) {
    if (ids_.empty()) return;
    database_.execute(
        "INSERT INTO pair (ja_term, en_term, type, status, confidence, created, changed) "
        "SELECT ja_term, en_term, type, 'candidate', 0, ?1, ?1 FROM temp.new_pair ORDER BY rowid",
        now);
    // AUTOINCREMENT gives each the highest id so far and 1.
    std::int64_t id = database_.last_id() - static_cast<std::int64_t>(ids_.size());
    for (PairId* const one : ids_) *one = {++id};
    ids_.clear();
    database_.execute("DELETE FROM temp.new_pair");
}

void drop_unused(Database& database, std::int64_t ja_term, std::int64_t en_term, ConceptId concept_id) {
    database.execute(
        "DELETE FROM term WHERE id IN (?1, ?2) AND NOT EXISTS "
        "(SELECT 1 FROM pair WHERE ja_term = term.id) AND NOT EXISTS (SELECT 1 FROM pair WHERE en_term = term.id)",
        ja_term, en_term);
    database.execute(
        "DELETE FROM concept WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM term WHERE concept_id = concept.id)",
        concept_id);
}

bool is_common(Database& database, Language language, const std::string& surface) {
    Rows rows = database.query("SELECT 1 FROM term WHERE language = ?1 AND surface = ?2 LIMIT 1 OFFSET 32",
                               code(language), surface);
    return rows.next();
}

bool is_common_form(Database& database, Language language, const std::string& link_form) {
    Rows rows = database.query("SELECT 1 FROM term WHERE language = ?1 AND link_form = ?2 LIMIT 1 OFFSET 32",
                               code(language), link_form);
    return rows.next();
}

std::optional<PairId> pair_with_words(Database& database, std::string_view ja, std::string_view en) {
    // CROSS JOIN keeps the order; SQLite would else pair every Japanese with every English term of these words. ORDER BY with LIMIT would
    // make a table of its own.
    static const std::string rest =
        "WHERE j.language = 'ja' AND j.surface = ?1 AND e.language = 'en' AND e.match_form = ?2";
    static const std::string by_ja =
        "SELECT min(p.id) FROM term j CROSS JOIN pair p ON p.ja_term = j.id CROSS JOIN term e ON e.id = p.en_term " +
        rest;
    static const std::string by_en =
        "SELECT min(p.id) FROM term e CROSS JOIN pair p ON p.en_term = e.id CROSS JOIN term j ON j.id = p.ja_term " +
        rest;
    Rows rows = database.query(is_common(database, Language::ja, std::string(ja)) ? by_en : by_ja, ja,
                               match_form(Language::en, en));
    return rows.next() && !rows.is_null(0) ? std::optional(PairId{rows.integer(0)}) : std::nullopt;
}

}  // namespace yakugo::store
