// SPDX-License-Identifier: Apache-2.0
// What an operation was about, and pairs as rows of the queue.
#include "glossary/store/kinds.hpp"
#include "glossary/store/list.hpp"

#include <optional>
#include <utility>

namespace yakugo::store {

std::vector<PairId> list_touched(Database& database, OperationId operation, std::size_t limit) {
    Rows rows = database.query(
        "SELECT pair_id FROM decision WHERE operation_id = ?1 UNION "
        "SELECT pair_id FROM operation_pair WHERE operation_id = ?1 ORDER BY 1 LIMIT ?2",
        operation, limit);
    std::vector<PairId> out;
    while (rows.next()) out.push_back({rows.integer(0)});
    return out;
}

void add_kinds_and_posts(Database& database, QueueRow& row) {
    Rows rows = database.query(
        "SELECT kinds, (SELECT count(*) FROM post_pair WHERE pair_id = ?1) FROM pair WHERE id = ?1", row.pair.id);
    if (!rows.next()) return;
    row.kinds = parse_kinds(rows.view(0));
    row.posts = rows.size(1);
}

std::vector<QueueRow> read_rows(Database& database, const std::vector<PairId>& ids) {
    std::vector<QueueRow> out;
    for (const PairId id : ids) {
        std::optional<PairRow> pair = read_pair_alone(database, id);
        if (!pair) continue;
        out.push_back({.pair = std::move(*pair), .kinds = {}});
        add_kinds_and_posts(database, out.back());
    }
    return out;
}

std::vector<QueueRow> list_rows(Database& database, const std::vector<PairId>& ids) {
    const Transaction snapshot(database, Transaction::Kind::read);
    return read_rows(database, ids);
}

}  // namespace yakugo::store
