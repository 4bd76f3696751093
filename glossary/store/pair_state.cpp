// SPDX-License-Identifier: Apache-2.0
// One statement a pair.
#include "glossary/store/pair_state.hpp"

namespace yakugo::store {

std::optional<PairState> read_pair_state(Database& database, PairId id) {
    Rows rows = database.query(
        "SELECT j.link_form, e.link_form, e.surface, p.type, p.kinds, p.status, p.forbidden, p.machine, p.confidence, "
        "p.suggested, p.backed, p.standing, EXISTS (SELECT 1 FROM entry_pair WHERE pair_id = p.id), "
        "EXISTS (SELECT 1 FROM decision WHERE pair_id = p.id), "
        "EXISTS (SELECT 1 FROM post_pair WHERE pair_id = p.id AND suggested = 0), "
        "EXISTS (SELECT 1 FROM post_pair WHERE pair_id = p.id AND suggested = 1), "
        "EXISTS (SELECT 1 FROM cooccurrence WHERE ja_form = j.link_form AND en_form = e.link_form) "
        "FROM pair p JOIN term j ON j.id = p.ja_term JOIN term e ON e.id = p.en_term WHERE p.id = ?1",
        id);
    if (!rows.next()) return std::nullopt;
    return PairState{
        .forms = {rows.text(0), rows.text(1)},
        .en = rows.text(2),
        .type = rows.text(3),
        .kinds = rows.text(4),
        .status = rows.text(5),
        .forbidden = rows.text(6),
        .machine = rows.real(7),
        .confidence = rows.real(8),
        .suggested = rows.integer(9) != 0,
        .backed = rows.integer(10) != 0,
        .standing = rows.is_null(11) ? std::nullopt : std::optional(static_cast<int>(rows.integer(11))),
        .stated = rows.integer(12) != 0,
        .decided = rows.integer(13) != 0,
        .evidenced = rows.integer(14) != 0,
        .guessed = rows.integer(15) != 0,
        .together = rows.integer(16) != 0,
    };
}

std::optional<Forms> forms_together(Database& database, PairId id) {
    Rows rows = database.query(
        "SELECT j.link_form, e.link_form FROM pair p JOIN term j ON j.id = p.ja_term JOIN term e ON e.id = p.en_term "
        "WHERE p.id = ?1 AND EXISTS (SELECT 1 FROM cooccurrence WHERE ja_form = j.link_form AND en_form = e.link_form)",
        id);
    return rows.next() ? std::optional(Forms{rows.text(0), rows.text(1)}) : std::nullopt;
}

}  // namespace yakugo::store
