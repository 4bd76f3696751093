// SPDX-License-Identifier: Apache-2.0
// Sums over all pairs and all decisions, made where the rows are.
#include "glossary/store/list.hpp"

namespace yakugo::store {

Progress list_progress(Database& database, std::size_t parts) {
    const Transaction snapshot(database, Transaction::Kind::read);
    Progress out;
    out.confidence.resize(parts);
    Rows confidence = database.query(
        "SELECT CAST(min(?1 - 1, confidence * ?1) AS INTEGER), count(*) FROM pair INDEXED BY pair_queue "
        "WHERE shown <> 'rejected' GROUP BY 1",
        parts);
    while (confidence.next()) out.confidence.at(confidence.size(0)) = confidence.size(1);
    Rows days = database.query(
        "SELECT substr(d.decided, 1, 10), sum(d.status_after = 'accepted'), sum(d.status_after = 'rejected') "
        "FROM decision d WHERE d.status_after <> 'candidate' AND d.id IN "
        "(SELECT max(id) FROM decision_in_force GROUP BY pair_id) GROUP BY 1 ORDER BY 1");
    while (days.next()) out.days.push_back({days.text(0), days.size(1), days.size(2)});
    return out;
}

}  // namespace yakugo::store
