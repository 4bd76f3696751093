// SPDX-License-Identifier: Apache-2.0
// How else a pair's terms are rendered.
#include "glossary/store/list.hpp"

namespace yakugo::store {

namespace {

constexpr int kMostRenderings = 64;

constexpr const char* kRenderings = R"sql(
WITH own AS (SELECT j.concept_id AS concept_id, j.link_form AS ja, e.link_form AS en
             FROM pair p JOIN term j ON j.id = p.ja_term JOIN term e ON e.id = p.en_term WHERE p.id = ?1),
found (id) AS (
    SELECT p.id FROM own CROSS JOIN term e CROSS JOIN pair p
        WHERE e.language = 'en' AND e.link_form = own.en AND p.en_term = e.id
    UNION SELECT p.id FROM own CROSS JOIN term j CROSS JOIN pair p
        WHERE j.language = 'ja' AND j.link_form = own.ja AND p.ja_term = j.id
    UNION SELECT p.id FROM own CROSS JOIN term j CROSS JOIN pair p
        WHERE j.concept_id = own.concept_id AND j.language = 'ja' AND p.ja_term = j.id)
SELECT p.id, (SELECT count(*) FROM post_pair s WHERE s.pair_id = p.id) AS posts,
       (SELECT total(pieces) FROM post_pair s WHERE s.pair_id = p.id) AS pieces
FROM found CROSS JOIN pair p WHERE p.id = found.id
ORDER BY p.id <> ?1, p.status = 'rejected', posts DESC, pieces DESC, p.confidence DESC, p.id LIMIT ?2)sql";

}  // namespace

std::vector<Rendering> list_renderings(Database& database, PairId id) {
    const Transaction snapshot(database, Transaction::Kind::read);
    std::vector<PairId> ids;
    std::vector<Rendering> out;
    Rows rows = database.query(kRenderings, id, kMostRenderings);
    while (rows.next()) {
        ids.push_back({rows.integer(0)});
        out.emplace_back().pieces = rows.size(2);
    }
    std::vector<PairRow> pairs = read_pairs(database, ids);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        out[i].pair = std::move(pairs[i]);
        add_kinds_and_posts(database, out[i]);
        out[i].same_concept = out[i].pair.concept_id == out.front().pair.concept_id;
    }
    return out;
}

}  // namespace yakugo::store
