// SPDX-License-Identifier: Apache-2.0
// Entries in the order in which they came, and the last decision.
#include "glossary/store/follow.hpp"

#include "glossary/store/conflicts.hpp"
#include "glossary/store/decide.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace yakugo::store {

namespace {

struct State {
    std::string status = "candidate", forbidden = {};
    bool backed = false;
};

/// What one file says: a ban where it has one, since empty strings sort first.
struct OneFile {
    std::string forbidden, day;
    bool outvoted = false;
};

std::vector<OneFile> sure_files(Database& database, PairId pair, SourceId except) {
    std::vector<OneFile> out;
    Rows rows = database.query(
        "SELECT max(ep.forbidden), max(n.day), min(CASE WHEN ep.forbidden <> '' THEN ep.outvoted END), "
        "min(ep.outvoted) FROM entry_pair ep JOIN entry n ON n.id = ep.entry_id "
        "WHERE ep.pair_id = ?1 AND ep.says = 'accepted' AND n.source_id <> ?2 GROUP BY n.source_id ORDER BY max(n.id)",
        pair, except);
    while (rows.next()) {
        const std::string forbidden = rows.text(0);
        out.push_back({forbidden, rows.text(1), rows.integer(forbidden.empty() ? 3 : 2) != 0});
    }
    return out;
}

bool has_entries(Database& database, PairId pair) {
    Rows rows = database.query("SELECT 1 FROM entry_pair WHERE pair_id = ?1 LIMIT 1", pair);
    return rows.next();
}

/// Whether an entry that uses the pair has not lost to another rendering.
bool prevails(Database& database, PairId pair) {
    const std::int64_t winner = last_winner(database, pair);
    std::vector<std::int64_t> entries;
    {
        Rows rows = database.query(
            "SELECT entry_id FROM entry_pair WHERE pair_id = ?1 AND says = 'accepted' AND forbidden = '' "
            "AND entry_id > ?2 ORDER BY entry_id DESC",
            pair, winner);
        while (rows.next()) entries.push_back(rows.integer(0));
    }
    return std::any_of(entries.begin(), entries.end(),
                       [&](std::int64_t entry) { return !loses(database, pair, entry); });
}

State by_files(Database& database, PairId pair) {
    if (!has_entries(database, pair)) return {};
    const FilesSay files = what_files_say(database, pair);
    if (!files.sure || files.bans()) return {files.sure ? "accepted" : "candidate", files.forbidden, false};
    return {prevails(database, pair) ? "accepted" : "candidate", {}, true};
}

State state_of(Database& database, PairId pair) {
    const Judgement said = judgement_of(database, pair);
    if (!said.decided) return by_files(database, pair);
    const std::string own(name(said.status));
    const bool backed = said.status == Status::accepted && said.forbidden.empty();
    if (said.lost && last_winner(database, pair) != 0) return {.backed = true};
    if (said.taken_over && has_entries(database, pair)) return by_files(database, pair);
    return {own, said.forbidden, backed};
}

}  // namespace

Judgement judgement_of(Database& database, PairId pair) {
    Judgement out;
    bool followed = false, lost = false;
    Rows rows = database.query(
        "SELECT action, status_after, forbidden, decided FROM decision_in_force WHERE pair_id = ?1 ORDER BY id DESC",
        pair);
    while (!out.decided && rows.next()) {
        if (out.day.empty()) out.day = rows.text(3);
        out.decided = rows.view(0) != kFollow;
        const Status status = status_from(rows.view(1));
        if (out.decided) {
            out.status = status;
            out.forbidden = rows.text(2);
        } else if (!std::exchange(followed, true)) {
            lost = status == Status::candidate;
        }
    }
    out.lost = followed && lost && out.status == Status::accepted && out.forbidden.empty();
    out.taken_over = followed && !lost;
    return out.decided ? out : Judgement{};
}

FilesSay what_files_say(Database& database, PairId pair, SourceId except) {
    const std::vector<OneFile> files = sure_files(database, pair, except);
    FilesSay out{.sure = !files.empty(), .forbidden = {}, .day = {}};
    if (files.empty()) {
        Rows rows = database.query(
            "SELECT max(ep.forbidden) FROM entry_pair ep JOIN entry n ON n.id = ep.entry_id WHERE ep.pair_id = ?1 "
            "AND n.source_id <> ?2",
            pair, except);
        if (rows.next() && !rows.is_null(0)) out.forbidden = rows.text(0);
        return out;
    }
    bool bans = !files.front().forbidden.empty();
    for (const OneFile& file : files) {
        if (!file.outvoted) bans = !file.forbidden.empty();
    }
    for (const OneFile& file : files) {
        if (file.forbidden.empty() == bans) continue;
        out.forbidden = std::max(out.forbidden, file.forbidden);
        out.day = std::max(out.day, file.day);
    }
    return out;
}

Followed follow(Database& database, PairId pair, const std::string& now) {
    const State state = state_of(database, pair);
    Followed out;
    {
        Rows rows = database.query("SELECT status, forbidden, backed FROM pair WHERE id = ?1", pair);
        if (!rows.next()) return out;
        out.turned = rows.text(0) != state.status || rows.text(1) != state.forbidden;
        out.backing = (rows.integer(2) != 0) != state.backed;
    }
    if (out.turned) {
        database.execute("UPDATE pair SET status = ?2, forbidden = ?3, changed = ?4 WHERE id = ?1", pair, state.status,
                         state.forbidden, now);
    }
    if (out.backing) database.execute("UPDATE pair SET backed = ?2 WHERE id = ?1", pair, state.backed);
    return out;
}

}  // namespace yakugo::store
