// SPDX-License-Identifier: Apache-2.0
// Rows of operation and of what belongs to them.
#include "glossary/store/operation_log.hpp"

#include "glossary/store/model.hpp"

#include <algorithm>
#include <limits>

namespace yakugo::store {

OperationId log_operation(Database& database, std::string_view action, std::string_view who, std::string_view note,
                          const std::string& now, std::optional<OperationId> target) {
    database.execute("INSERT INTO operation (action, who, made, note, target) VALUES (?1, ?2, ?3, ?4, ?5)", action, who,
                     now, note, target);
    return {database.last_id()};
}

std::optional<OperationId> next_undo(Database& database) {
    Rows rows = database.query("SELECT id FROM operation WHERE target IS NULL AND undone = 0 ORDER BY id DESC LIMIT 1");
    return rows.next() ? std::optional(OperationId{rows.integer(0)}) : std::nullopt;
}

std::optional<OperationId> next_redo(Database& database) {
    std::int64_t last = 0;
    {
        Rows rows = database.query("SELECT id FROM operation WHERE target IS NULL ORDER BY id DESC LIMIT 1");
        if (!rows.next()) return std::nullopt;
        last = rows.integer(0);
    }
    // Behind the last operation stand undo and redo only; what was undone before it has lost its turn for good.
    Rows rows = database.query(
        "SELECT min(u.target) FROM operation u JOIN operation o ON o.id = u.target WHERE u.id > ?1 AND o.undone = 1",
        last);
    return rows.next() && !rows.is_null(0) ? std::optional(OperationId{rows.integer(0)}) : std::nullopt;
}

Subjects subjects_of(Database& database, OperationId operation) {
    Subjects out;
    for (Rows rows = database.query("SELECT pair_id FROM decision WHERE operation_id = ?1", operation); rows.next();)
        out.pairs.insert({rows.integer(0)});
    for (Rows rows = database.query("SELECT own_id FROM entry_version WHERE operation_id = ?1", operation);
         rows.next();)
        out.entries.insert(rows.integer(0));
    for (Rows rows = database.query("SELECT a, b FROM words_decision WHERE operation_id = ?1", operation); rows.next();)
        out.words.emplace(rows.text(0), rows.text(1));
    return out;
}

namespace {

constexpr const char* kOperation = "SELECT id, action, who, made, note, undone, target FROM operation ";

OperationRow read_row(const Rows& rows) {
    OperationRow out{.id = {rows.integer(0)},
                     .action = rows.text(1),
                     .who = rows.text(2),
                     .when = rows.text(3),
                     .note = rows.text(4),
                     .undone = rows.integer(5) != 0};
    if (!rows.is_null(6)) out.target = OperationId{rows.integer(6)};
    return out;
}

/// What it was about: of "undo" and "redo" what the operation was about that they undid or redid.
void add_subjects(Database& database, OperationRow& row) {
    constexpr int few = 3;
    const OperationId id = row.target.value_or(row.id);
    {
        Rows rows = database.query(
            "SELECT (SELECT count(DISTINCT pair_id) FROM decision WHERE operation_id = ?1) + "
            "(SELECT count(*) FROM operation_pair WHERE operation_id = ?1)",
            id);
        if (rows.next()) row.pair_count = rows.size(0);
    }
    Rows pairs = database.query(
        "SELECT coalesce(j.surface, g.ja), coalesce(e.surface, g.en) FROM "
        "(SELECT * FROM (SELECT pair_id FROM decision WHERE operation_id = ?1 ORDER BY id LIMIT ?2) UNION ALL "
        "SELECT * FROM (SELECT pair_id FROM operation_pair WHERE operation_id = ?1 ORDER BY pair_id LIMIT ?2)) d "
        "LEFT JOIN pair p ON p.id = d.pair_id LEFT JOIN term j ON j.id = p.ja_term LEFT JOIN term e ON e.id = "
        "p.en_term LEFT JOIN gone_pair g ON g.id = d.pair_id WHERE p.id IS NOT NULL OR g.id IS NOT NULL LIMIT ?2",
        id, few);
    while (pairs.next()) row.pairs.emplace_back(pairs.text(0), pairs.text(1));
    Rows words =
        database.query("SELECT a, b, apart FROM words_decision WHERE operation_id = ?1 ORDER BY id LIMIT ?2", id, few);
    while (words.next()) row.words.push_back({words.text(0), words.text(1), words.integer(2) != 0});
}

}  // namespace

std::optional<OperationRow> read_operation(Database& database, OperationId id) {
    static const std::string query = std::string(kOperation) + "WHERE id = ?1";
    std::optional<OperationRow> out;
    {
        Rows rows = database.query(query, id);
        if (rows.next()) out = read_row(rows);
    }
    if (out) add_subjects(database, *out);
    return out;
}

NextOperations next_operations(Database& database) {
    const auto read = [&](std::optional<OperationId> id) { return id ? read_operation(database, *id) : std::nullopt; };
    return {read(next_undo(database)), read(next_redo(database))};
}

std::vector<OperationRow> list_operations(Database& database, std::size_t limit, std::optional<OperationId> before) {
    static const std::string query = std::string(kOperation) + "WHERE id < ?1 ORDER BY id DESC LIMIT ?2";
    constexpr OperationId all{std::numeric_limits<std::int64_t>::max()};
    std::vector<OperationRow> out;
    {
        constexpr std::size_t most = std::numeric_limits<std::int32_t>::max();
        Rows rows = database.query(query, before.value_or(all), std::min(limit, most));
        while (rows.next()) out.push_back(read_row(rows));
    }
    for (OperationRow& row : out) add_subjects(database, row);
    return out;
}

std::vector<Decision> list_decisions(Database& database, std::optional<PairId> pair) {
    static const std::string all =
        "SELECT * FROM (SELECT d.pair_id, d.action, d.status_before, d.status_after, d.who, d.decided, d.note, "
        "d.forbidden, d.chosen, o.undone, d.operation_id, d.id FROM decision d LEFT JOIN operation o "
        "ON o.id = d.operation_id UNION ALL "
        "SELECT w.pair_id, o.action, '', '', o.who, o.made, o.note, '', 0, o.undone, o.id, "
        // Behind the last decision on the pair that came before.
        "(SELECT max(x.id) FROM decision x WHERE x.pair_id = w.pair_id AND coalesce(x.operation_id <= o.id, "
        "x.decided <= o.made)) "
        "FROM operation_pair w JOIN operation o ON o.id = w.operation_id WHERE o.target IS NULL) ";
    static const std::string order = "ORDER BY 12, 11";  // decision, operation
    static const std::string of_all = all + order, of_one = all + "WHERE pair_id = ?1 " + order;
    std::vector<Decision> out;
    Rows rows = pair ? database.query(of_one, *pair) : database.query(of_all);
    while (rows.next()) {
        out.push_back({.pair = {rows.integer(0)},
                       .action = rows.text(1),
                       .before = rows.text(2),
                       .after = rows.text(3),
                       .who = rows.text(4),
                       .when = rows.text(5),
                       .note = rows.text(6),
                       .forbidden = forbidden_from(rows.text(7)),
                       .chosen = rows.integer(8) != 0,
                       .undone = rows.integer(9) != 0,
                       .operation = {rows.integer(10)}});
    }
    return out;
}

std::vector<DistinctWords> list_distinct(Database& database) {
    std::vector<DistinctWords> out;
    Rows rows = database.query("SELECT a, b FROM distinct_words ORDER BY a, b");
    while (rows.next()) out.push_back({rows.text(0), rows.text(1)});
    return out;
}

bool are_told_apart(Database& database, const std::string& a, const std::string& b) {
    if (a == b) return false;
    Rows rows = database.query("SELECT 1 FROM distinct_words WHERE a = ?1 AND b = ?2", std::min(a, b), std::max(a, b));
    return rows.next();
}

}  // namespace yakugo::store
