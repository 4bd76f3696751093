// SPDX-License-Identifier: Apache-2.0
// What text, post and conflicts let through is found first, as sets of ids; then the index is read.
#include "glossary/store/queue_scan.hpp"

#include "glossary/store/fold.hpp"
#include "glossary/store/list.hpp"

#include <algorithm>
#include <string>

namespace yakugo::store {

namespace {

bool holds(const std::vector<std::string>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// What can be in conflict at all: pairs that entries render otherwise, and those of acronyms in several concepts. Link
/// forms of acronyms are the only ones with capitals, which stand before all others.
constexpr const char* kMayConflict = R"sql(WHERE p.id IN (
    SELECT pair_id FROM entry_conflict UNION SELECT other_id FROM entry_conflict
    UNION SELECT p.id FROM term e CROSS JOIN pair p WHERE e.language = 'en' AND p.en_term = e.id AND e.link_form IN (
        SELECT link_form FROM term WHERE language = 'en' AND link_form >= '0' AND link_form < 'a'
        GROUP BY link_form HAVING min(concept_id) < max(concept_id))))sql";

}  // namespace

QueueScan::QueueScan(Database& database, const QueueFilter& filter) : database_(database), filter_(filter) {
    if (!filter.text.empty()) find_terms();
    if (!filter.post.empty()) find_posts();
    if (filter.in_conflict) find_conflicts();
}

void QueueScan::find_terms() {
    terms_.emplace();
    const std::string text = fold_case(filter_.text);
    Rows rows = database_.query("SELECT id, surface FROM term");
    while (rows.next()) {
        if (fold_case(rows.view(1)).find(text) != std::string::npos) terms_->insert(rows.integer(0));
    }
}

void QueueScan::find_posts() {
    in_posts_.emplace();
    Rows rows = database_.query(
        "SELECT pp.pair_id FROM post o CROSS JOIN post_pair pp WHERE pp.post_id = o.id "
        "AND (instr(fold(o.title_ja), ?1) OR instr(fold(o.title_en), ?1) OR instr(fold(o.url), ?1))",
        fold_case(filter_.post));
    while (rows.next()) in_posts_->insert(rows.integer(0));
}

void QueueScan::find_conflicts() {
    in_conflict_.emplace();
    static const std::string sql = select_pairs() + kMayConflict;
    std::vector<PairRow> pairs;
    {
        Rows rows = database_.query(sql);
        while (rows.next()) pairs.push_back(read_pair_row(rows));
    }
    add_conflicts(database_, pairs);
    for (const PairRow& pair : pairs) {
        if (!pair.conflicts.empty()) in_conflict_->insert(pair.id.value);
    }
}

void QueueScan::each(std::string_view shown, const std::optional<QueuePlace>& after,
                     const std::function<bool(const QueueEntry&)>& take) {
    double below = filter_.max_confidence;
    bool inclusive = true;
    if (after && is_last(shown) != after->suggested) {
        if (after->suggested) return;  // these all come before it
    } else if (after && after->confidence <= below) {
        below = after->confidence;
        inclusive = false;
        if (below >= filter_.min_confidence) {  // many may be as likely as the last one: they are found by their ids
            Rows rows = database_.query(
                "SELECT id, confidence, type, kinds, ja_term, en_term FROM pair INDEXED BY pair_queue "
                "WHERE shown = ?1 AND confidence = ?2 AND id > ?3 ORDER BY id",
                shown, below, after->id);
            if (!read(rows, take)) return;
        }
    }
    static const std::string begin =
        "SELECT id, confidence, type, kinds, ja_term, en_term FROM pair INDEXED BY pair_queue WHERE shown = ?1 ";
    static const std::string up_to = begin + "AND confidence BETWEEN ?2 AND ?3 ORDER BY confidence DESC, id";
    static const std::string under = begin + "AND confidence >= ?2 AND confidence < ?3 ORDER BY confidence DESC, id";
    Rows rows = database_.query(inclusive ? up_to : under, shown, filter_.min_confidence, below);
    read(rows, take);
}

bool QueueScan::read(Rows& rows, const std::function<bool(const QueueEntry&)>& take) {
    while (rows.next()) {
        const std::int64_t id = rows.integer(0);
        if (terms_ && !terms_->contains(rows.integer(4)) && !terms_->contains(rows.integer(5))) continue;
        if (in_posts_ && !in_posts_->contains(id)) continue;
        if (in_conflict_ && !in_conflict_->contains(id)) continue;
        if (!take({{id}, rows.real(1), rows.view(2), rows.view(3)})) return false;
    }
    return true;
}

bool QueueScan::has_status(std::string_view shown) const {
    if (filter_.statuses.empty()) return shown == "candidate" || shown == "suggested";
    return holds(filter_.statuses, shown);
}

bool QueueScan::has_type(std::string_view type) const {
    return filter_.types.empty() || holds(filter_.types, type);
}

bool QueueScan::has_kind(std::string_view kinds) const {
    if (filter_.kinds.empty()) return true;
    while (!kinds.empty()) {
        const std::size_t end = std::min(kinds.find(','), kinds.size());
        if (holds(filter_.kinds, kinds.substr(0, end))) return true;
        kinds.remove_prefix(std::min(end + 1, kinds.size()));
    }
    return false;
}

}  // namespace yakugo::store
