// SPDX-License-Identifier: Apache-2.0
// Spellings compared, and the rows of the concepts that have some.
#include "glossary/store/variants.hpp"

#include "glossary/store/spelling.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace yakugo::store {

namespace {

struct Noted {
    ConceptId concept_id;
    bool several = false;  // terms of a language
    bool there = false;    // in the table
};

std::optional<Noted> read(Database& database, PairId pair) {
    Rows rows = database.query(
        "SELECT j.concept_id, EXISTS (SELECT 1 FROM term t WHERE t.concept_id = j.concept_id AND t.language = 'ja' "
        "AND t.id <> p.ja_term) OR EXISTS (SELECT 1 FROM term t WHERE t.concept_id = j.concept_id "
        "AND t.language = 'en' AND t.id <> p.en_term), EXISTS (SELECT 1 FROM concept_variants v "
        "WHERE v.concept_id = j.concept_id) FROM pair p JOIN term j ON j.id = p.ja_term WHERE p.id = ?1",
        pair);
    if (!rows.next()) return std::nullopt;
    return Noted{{rows.integer(0)}, rows.integer(1) != 0, rows.integer(2) != 0};
}

bool has_variants(Database& database, ConceptId concept_id, Language language) {
    const auto never = [](std::int64_t, std::int64_t) { return false; };
    std::vector<std::size_t> groups = group_spellings(language, terms_in(database, concept_id, language), never);
    std::sort(groups.begin(), groups.end());
    return std::adjacent_find(groups.begin(), groups.end()) != groups.end();
}

void note(Database& database, const Noted& noted) {
    const ConceptId id = noted.concept_id;
    if (noted.several && (has_variants(database, id, Language::ja) || has_variants(database, id, Language::en))) {
        // Up to a bound: a word of every post must not cost every post each time.
        database.execute(
            "INSERT INTO concept_variants (concept_id, posts) VALUES (?1, (SELECT count(*) FROM (SELECT 1 FROM term j "
            "CROSS JOIN pair p CROSS JOIN post_pair s WHERE j.concept_id = ?1 AND j.language = 'ja' "
            "AND p.ja_term = j.id AND p.status <> 'rejected' AND s.pair_id = p.id LIMIT 1000))) "
            "ON CONFLICT DO UPDATE SET posts = excluded.posts WHERE posts <> excluded.posts",
            id);
    } else if (noted.there) {
        database.execute("DELETE FROM concept_variants WHERE concept_id = ?1", id);
    }
}

}  // namespace

std::vector<Spelling> terms_in(Database& database, ConceptId concept_id, Language language) {
    std::vector<Spelling> out;
    Rows rows = database.query(
        "SELECT id, link_form FROM term INDEXED BY term_spelling WHERE concept_id = ?1 AND language = ?2 "
        "ORDER BY link_form, id",
        concept_id, code(language));
    while (rows.next()) out.push_back({rows.integer(0), rows.text(1)});
    return out;
}

std::vector<std::size_t> group_spellings(Language language, const std::vector<Spelling>& terms,
                                         const std::function<bool(std::int64_t, std::int64_t)>& apart) {
    constexpr std::size_t most = 64;  // of katakana: one letter makes no variant among thousands
    std::vector<std::size_t> group(terms.size());
    std::iota(group.begin(), group.end(), std::size_t{0});
    const bool near = language == Language::ja && group.size() <= most;
    for (std::size_t b = 1; b < group.size(); ++b) {
        for (std::size_t a = near ? 0 : b - 1; a < b; ++a) {  // equal forms stand together
            const Spelling &one = terms[a], &other = terms[b];
            if (group[a] == group[b] || (one.form != other.form && !(near && are_near_katakana(one.form, other.form))))
                continue;
            if (apart(one.term, other.term)) continue;
            std::replace(group.begin(), group.end(), std::max(group[a], group[b]), std::min(group[a], group[b]));
        }
    }
    return group;
}

void note_variants(Database& database, const std::set<PairId>& pairs) {
    std::set<ConceptId> done;
    for (const PairId pair : pairs) {
        const std::optional<Noted> noted = read(database, pair);
        if (noted && (noted->several || noted->there) && done.insert(noted->concept_id).second) note(database, *noted);
    }
}

}  // namespace yakugo::store
