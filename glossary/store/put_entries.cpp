// SPDX-License-Identifier: Apache-2.0
// Entries, the pairs they state, and conflicts.
#include "glossary/store/put_entries.hpp"

#include "glossary/store/decide.hpp"
#include "glossary/store/entry_text.hpp"
#include "glossary/store/number.hpp"
#include "glossary/store/spelling.hpp"

#include <algorithm>

namespace yakugo::store {

std::string_view name(Prefer prefer) {
    switch (prefer) {
        case Prefer::base: return "base";
        case Prefer::file: return "file";
        case Prefer::newest: return "newest";
    }
    return {};
}

std::string_view name(Conflict::Kind kind) {
    switch (kind) {
        case Conflict::Kind::rendering: return "rendering";
        case Conflict::Kind::rejected: return "rejected";
        case Conflict::Kind::accepted: return "accepted";
    }
    return {};
}

EntryRun::EntryRun(Database& database, SourceId source, std::string file, std::string now, ImportOptions options)
    : database_(database),
      source_(source),
      file_(std::move(file)),
      now_(std::move(now)),
      options_(std::move(options)),
      pairs_(database, now_) {}

void EntryRun::remove_earlier() {
    {
        Rows rows = database_.query(
            "SELECT ep.pair_id FROM entry n JOIN entry_pair ep ON ep.entry_id = n.id WHERE n.source_id = ?1 "
            "UNION SELECT c.other_id FROM entry n JOIN entry_conflict c ON c.entry_id = n.id WHERE n.source_id = ?1",
            source_);
        while (rows.next()) touched_.insert({rows.integer(0)});
    }
    database_.execute("DELETE FROM entry WHERE source_id = ?1", source_);
    result_.entries_gone = static_cast<std::size_t>(database_.changes());
}

void EntryRun::put(const ConceptEntry& entry) {
    Stating stating;
    stating.line = entry.line;
    stating.day = day_of(entry);
    if (stating.day.empty()) stating.day = options_.day;
    database_.execute("INSERT INTO entry (source_id, day, detail) VALUES (?1, ?2, ?3)", source_, stating.day,
                      entry_text(entry));
    stating.id = database_.last_id();
    const std::vector<StatedPair> pairs = stated_pairs(entry);
    for (const StatedPair& pair : pairs) {
        stating.ja_forms.insert(link_form(Language::ja, pair.ja));
        stating.en_forms.insert(link_form(Language::en, pair.en));
    }
    for (const StatedPair& pair : pairs) state(stating, pair);
    ++result_.entries;
    result_.two_sided += pairs.empty() ? 0U : 1U;
}

void EntryRun::state(const Stating& entry, const StatedPair& stated) {
    const std::size_t added = pairs_.added();
    const PairId pair = pairs_.find_or_add(stated);
    ++result_.pairs;
    result_.pairs_added += pairs_.added() - added;
    result_.forbidden += stated.forbidden == Forbidden::none ? 0U : 1U;
    touched_.insert(pair);
    const bool sure = !stated.candidate && !options_.as_candidates;
    const bool loses = sure && (loses_to_decision(entry, stated, pair) || loses_to_files(entry, stated, pair) ||
                                loses_to_rivals(entry, stated, pair));
    constexpr double open = 0.5;  // of two renderings that exclude each other
    database_.execute(
        "INSERT INTO entry_pair (entry_id, pair_id, says, suggested, forbidden, ja_preferred, en_preferred, type, "
        "confidence) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING",
        entry.id, pair, sure && !loses ? "accepted" : "candidate", stated.suggested, name(stated.forbidden),
        stated.ja_preferred, stated.en_preferred, stated.type,
        loses ? std::min(open, unit(stated.confidence)) : unit(stated.confidence));
}

bool EntryRun::loses_to_decision(const Stating& entry, const StatedPair& stated, PairId pair) {
    std::string status, day;
    {
        Rows last = database_.query(
            "SELECT action, status_after, decided FROM decision WHERE pair_id = ?1 ORDER BY id DESC LIMIT 1", pair);
        if (!last.next() || last.text(0) == kFollow) return false;
        status = last.text(1);
        day = last.text(2);
    }
    const bool forbids = stated.forbidden != Forbidden::none;
    const bool rejected = status == name(Status::rejected) && !forbids;
    const bool accepted = status == name(Status::accepted) && forbids;
    if (!rejected && !accepted) return false;
    const bool wins = file_wins(entry.day, day);
    note({.kind = rejected ? Conflict::Kind::rejected : Conflict::Kind::accepted,
          .line = entry.line,
          .ja = stated.ja,
          .en = stated.en,
          .other = pair,
          .other_ja = stated.ja,
          .other_en = stated.en,
          .file_wins = wins});
    if (wins) decide(pair, kFollow, Status::accepted);
    return !wins;
}

/// What one file forbids another may not bring back, nor the other way round, without anybody's notice.
bool EntryRun::loses_to_files(const Stating& entry, const StatedPair& stated, PairId pair) {
    std::string day;
    {
        Rows rows = database_.query(
            "SELECT count(*), max(n.day) FROM entry_pair ep JOIN entry n ON n.id = ep.entry_id WHERE ep.pair_id = ?1 "
            "AND ep.says = 'accepted' AND (ep.forbidden = '') = ?2 AND n.source_id <> ?3",
            pair, stated.forbidden != Forbidden::none, source_);
        rows.next();
        if (rows.integer(0) == 0) return false;
        day = rows.text(1);
    }
    const bool wins = file_wins(entry.day, day);
    note({.kind = stated.forbidden == Forbidden::none ? Conflict::Kind::rejected : Conflict::Kind::accepted,
          .line = entry.line,
          .ja = stated.ja,
          .en = stated.en,
          .other = pair,
          .other_ja = stated.ja,
          .other_en = stated.en,
          .file_wins = wins});
    if (wins) {
        database_.execute("UPDATE entry_pair SET says = 'candidate' WHERE pair_id = ?1 AND (forbidden = '') = ?2", pair,
                          stated.forbidden != Forbidden::none);
    }
    return !wins;
}

bool EntryRun::loses_to_rivals(const Stating& entry, const StatedPair& stated, PairId pair) {
    if (stated.forbidden != Forbidden::none) return false;
    bool loses = false;
    for (const Rival& rival : rivals(entry, stated, pair)) {
        const bool wins = file_wins(entry.day, rival.day);
        note({.kind = Conflict::Kind::rendering,
              .line = entry.line,
              .ja = stated.ja,
              .en = stated.en,
              .other = rival.id,
              .other_ja = rival.ja,
              .other_en = rival.en,
              .file_wins = wins});
        database_.execute(
            "INSERT INTO entry_conflict (entry_id, pair_id, other_id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            entry.id, pair, rival.id);
        if (wins) demote(rival);
        loses = loses || !wins;
    }
    return loses;
}

/// Accepted pairs, by a person or by another file, with the same term in the language translated from and a rendering
/// that the entry does not have.
std::vector<EntryRun::Rival> EntryRun::rivals(const Stating& entry, const StatedPair& stated, PairId pair) {
    const bool from_en = options_.source == Language::en;
    static const std::string columns =
        "SELECT p.id, j.surface, e.surface, j.link_form, e.link_form, "
        "(SELECT d.status_after FROM decision d WHERE d.pair_id = p.id AND d.action <> 'follow' ORDER BY d.id DESC "
        "LIMIT 1), "
        "(SELECT max(d.decided) FROM decision d WHERE d.pair_id = p.id), "
        "(SELECT max(n.day) FROM entry_pair ep JOIN entry n ON n.id = ep.entry_id WHERE ep.pair_id = p.id "
        "AND ep.says = 'accepted' AND ep.forbidden = '' AND n.source_id <> ?2) FROM term t ";
    static const std::string rest =
        "JOIN term j ON j.id = p.ja_term JOIN term e ON e.id = p.en_term "
        "WHERE t.language = ?3 AND t.match_form = ?1 AND p.status = 'accepted' AND p.forbidden = '' ORDER BY p.id";
    static const std::string by_en = columns + "CROSS JOIN pair p ON p.en_term = t.id " + rest;
    static const std::string by_ja = columns + "CROSS JOIN pair p ON p.ja_term = t.id " + rest;
    std::vector<Rival> out;
    Rows rows = database_.query(from_en ? by_en : by_ja, match_form(options_.source, from_en ? stated.en : stated.ja),
                                source_, code(options_.source));
    while (rows.next()) {
        const bool own = from_en ? entry.ja_forms.contains(rows.text(3)) : entry.en_forms.contains(rows.text(4));
        const bool decided = rows.text(5) == name(Status::accepted);
        if (!decided && rows.is_null(7)) continue;
        if (PairId{rows.integer(0)} == pair) return {};  // the term base has this rendering too
        if (own) continue;
        out.push_back({{rows.integer(0)}, rows.text(1), rows.text(2), decided ? rows.text(6) : rows.text(7), decided});
    }
    return out;
}

/// The loser is to be decided anew, whoever has accepted it.
void EntryRun::demote(const Rival& rival) {
    if (rival.decided) decide(rival.id, "reopen", Status::candidate);
    database_.execute(
        "UPDATE entry_pair SET says = 'candidate' WHERE pair_id = ?1 AND says = 'accepted' AND forbidden = ''",
        rival.id);
    touched_.insert(rival.id);
}

bool EntryRun::file_wins(const std::string& file_day, const std::string& other_day) const {
    if (options_.prefer != Prefer::newest) return options_.prefer == Prefer::file;
    return file_day > other_day.substr(0, file_day.size());
}

void EntryRun::note(Conflict conflict) {
    constexpr std::size_t most = 1000;
    ++result_.conflict_count;
    if (result_.conflicts.size() < most) result_.conflicts.push_back(std::move(conflict));
}

void EntryRun::decide(PairId pair, std::string_view action, Status after) {
    database_.execute(
        "INSERT INTO decision (pair_id, action, status_before, status_after, who, decided, note) "
        "SELECT id, ?2, status, ?3, 'import', ?4, ?5 FROM pair WHERE id = ?1",
        pair, action, name(after), now_, file_);
    if (action != kFollow) {
        database_.execute("UPDATE pair SET status = ?2, changed = ?3 WHERE id = ?1", pair, name(after), now_);
    }
}

ImportResult EntryRun::finish() {
    // All at once: a term of many entries has its relatives looked at once and not once an entry.
    pairs_.update(std::exchange(touched_, {}));
    return std::move(result_);
}

}  // namespace yakugo::store
