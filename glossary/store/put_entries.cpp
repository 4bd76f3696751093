// SPDX-License-Identifier: Apache-2.0
// Entries, the pairs they state, and conflicts.
#include "glossary/store/put_entries.hpp"

#include "glossary/store/conflicts.hpp"
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

std::int64_t add_entry(Database& database, SourceId source, std::string_view day, std::string_view detail) {
    database.execute("INSERT INTO entry (source_id, day, detail) VALUES (?1, ?2, ?3)", source, day, detail);
    return database.last_id();
}

void add_entry_pair(Database& database, std::int64_t entry, PairId pair, const StatedPair& stated, bool sure,
                    bool outvoted) {
    database.execute(
        "INSERT INTO entry_pair (entry_id, pair_id, says, suggested, forbidden, ja_preferred, en_preferred, type, "
        "confidence, outvoted) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING",
        entry, pair, sure ? "accepted" : "candidate", stated.suggested, name(stated.forbidden), stated.ja_preferred,
        stated.en_preferred, stated.type, unit(stated.confidence), outvoted);
}

EntryRun::EntryRun(Database& database, SourceId source, std::string file, std::string now, ImportOptions options)
    : database_(database),
      source_(source),
      file_(std::move(file)),
      now_(std::move(now)),
      options_(std::move(options)),
      pairs_(database, now_),
      rivals_(database, source, options_.source) {}

void EntryRun::remove_earlier() {
    {
        Rows rows = database_.query(
            "SELECT ep.pair_id, ep.says = 'accepted' AND NOT ep.outvoted, ep.forbidden <> '' FROM entry n "
            "JOIN entry_pair ep ON ep.entry_id = n.id WHERE n.source_id = ?1",
            source_);
        while (rows.next()) {
            touched_.insert({rows.integer(0)});
            if (rows.integer(1) != 0) earlier_voice_.insert({{rows.integer(0)}, rows.integer(2) != 0});
        }
    }
    {
        Rows rows = database_.query(
            "SELECT c.pair_id, c.other_id, c.file_wins FROM entry n JOIN entry_conflict c ON c.entry_id = n.id "
            "WHERE n.source_id = ?1",
            source_);
        while (rows.next()) {
            const PairId pair{rows.integer(0)}, other{rows.integer(1)};
            touched_.insert(other);
            if (rows.integer(2) != 0) earlier_wins_.insert({pair, other});
        }
    }
    database_.execute("DELETE FROM entry WHERE source_id = ?1", source_);
    result_.entries_gone = static_cast<std::size_t>(database_.changes());
}

void EntryRun::put(const ConceptEntry& entry) {
    rivals_.trim();
    Stating stating;
    stating.line = entry.line;
    stating.day = day_of(entry);
    if (stating.day.empty()) stating.day = options_.day;
    stating.id = add_entry(database_, source_, stating.day, entry_text(entry));
    const std::vector<StatedPair> pairs = stated_pairs(entry);
    for (const StatedPair& pair : pairs) {
        stating.ja_forms.insert(link_form(Language::ja, pair.ja));
        stating.en_forms.insert(link_form(Language::en, pair.en));
    }
    for (const StatedPair& pair : pairs) state(stating, pair);
    ++result_.entries;
    result_.two_sided += pairs.empty() ? 0U : 1U;
}

void EntryRun::state(Stating& entry, const StatedPair& stated) {
    const std::size_t added = pairs_.added();
    const PairId pair = pairs_.find_or_add(stated);
    const bool is_new = pairs_.added() > added;
    ++result_.pairs;
    result_.pairs_added += is_new ? 1U : 0U;
    result_.forbidden += stated.forbidden == Forbidden::none ? 0U : 1U;
    touched_.insert(pair);
    const bool sure = !stated.candidate && !options_.as_candidates;
    const bool overruled = sure && !is_new && loses_to_decision(entry, stated, pair);
    const bool outvoted = sure && !overruled && !is_new && loses_to_files(entry, stated, pair);
    if (sure && !overruled && !outvoted && stated.forbidden == Forbidden::none) weigh_rivals(entry, stated, pair);
    add_entry_pair(database_, entry.id, pair, stated, sure && !overruled, outvoted);
}

bool EntryRun::loses_to_decision(const Stating& entry, const StatedPair& stated, PairId pair) {
    const Judgement said = judgement_of(database_, pair);
    if (!said.decided || said.taken_over) return false;
    // What has lost to a rendering has not lost to a ban.
    const bool banned = !said.forbidden.empty() || (said.status == Status::rejected && !said.lost);
    const bool forbids = stated.forbidden != Forbidden::none;
    const bool rejected = banned && !forbids;
    const bool accepted = (said.lost || (said.status == Status::accepted && !banned)) && forbids;
    if (!rejected && !accepted) return false;
    const bool wins = file_wins(entry.day, said.day);
    note(entry, stated, rejected ? Conflict::Kind::rejected : Conflict::Kind::accepted, pair, wins);
    if (wins) follow_from_now_on(pair, Status::accepted);
    return !wins;
}

/// What one file forbids another may not bring back, nor the other way round, without anybody's notice.
bool EntryRun::loses_to_files(const Stating& entry, const StatedPair& stated, PairId pair) {
    auto others = others_.find(pair);
    if (others == others_.end()) others = others_.emplace(pair, what_files_say(database_, pair, source_)).first;
    const bool bans = stated.forbidden != Forbidden::none;
    if (!others->second.sure || others->second.bans() == bans) return false;
    if (earlier_voice_.contains({pair, bans})) return false;  // they were outvoted when they came
    const bool wins = file_wins(entry.day, others->second.day);
    note(entry, stated, bans ? Conflict::Kind::accepted : Conflict::Kind::rejected, pair, wins);
    return !wins;
}

/// How many accepted rivals of a term the entry does not have too. Asked once for all its pairs.
std::size_t EntryRun::count_strangers(Stating& entry, const std::string& term) {
    const auto [found, is_new] = entry.strangers.try_emplace(term);
    if (!is_new) return found->second;
    const TermRivals& rivals = rivals_.of(term);
    found->second = rivals.accepted.size();
    for (const std::string& form : own_renderings(entry)) {
        const auto same = rivals.accepted_forms.find(form);
        if (same != rivals.accepted_forms.end()) found->second -= same->second;
    }
    return found->second;
}

const std::set<std::string>& EntryRun::own_renderings(const Stating& entry) const {
    return options_.source == Language::en ? entry.ja_forms : entry.en_forms;
}

void EntryRun::weigh_rivals(Stating& entry, const StatedPair& stated, PairId pair) {
    constexpr std::size_t most = 16;
    const std::string& term = options_.source == Language::en ? stated.en : stated.ja;
    TermRivals& known = rivals_.of(term);
    if (known.accepted.contains(pair.value)) return;  // the term base has this rendering too
    result_.conflict_count += count_strangers(entry, term);
    const std::set<std::string>& own = own_renderings(entry);
    std::size_t written = 0;
    bool lost = false;
    for (Rival& rival : known.all) {  // accepted ones first
        if (written >= most && (!rival.accepted || is_settled(known, lost))) break;
        if (own.contains(rival.form)) continue;
        const bool wins = is_preferred(entry, pair, rival);
        if (rival.accepted) note(entry, stated, Conflict::Kind::rendering, rival, wins);
        bool counts = written < most;
        if (wins && !rival.demoted) {
            demote(rival);
            --known.standing;
            counts = true;
        }
        if (!wins && !std::exchange(lost, true)) counts = true;
        if (!counts) continue;
        ++written;
        database_.execute(
            "INSERT INTO entry_conflict (entry_id, pair_id, other_id, file_wins) VALUES (?1, ?2, ?3, ?4) "
            "ON CONFLICT DO NOTHING",
            entry.id, pair, rival.id, wins);
    }
}

/// Whether no further rival changes what comes of a pair, or of the rivals.
bool EntryRun::is_settled(const TermRivals& rivals, bool lost) const {
    return (options_.prefer == Prefer::base && lost) || (options_.prefer == Prefer::file && rivals.standing == 0);
}

bool EntryRun::is_preferred(const Stating& entry, PairId pair, const Rival& rival) {
    const bool beaten =
        !rival.accepted && (earlier_wins_.contains({pair, rival.id}) || has_won(database_, pair, rival.id));
    return beaten || file_wins(entry.day, rival.day);
}

/// The loser is to be decided anew, whoever has accepted it.
void EntryRun::demote(Rival& rival) {
    rival.demoted = true;
    touched_.insert(rival.id);
    if (!demoted_.insert(rival.id).second) return;
    if (rival.decided && rival.accepted) follow_from_now_on(rival.id, Status::candidate);
}

bool EntryRun::file_wins(const std::string& file_day, const std::string& other_day) const {
    if (options_.prefer != Prefer::newest) return options_.prefer == Prefer::file;
    return file_day > other_day.substr(0, file_day.size());
}

void EntryRun::note(const Stating& entry, const StatedPair& stated, Conflict::Kind kind, const Rival& other,
                    bool wins) {
    constexpr std::size_t most = 1000;
    if (result_.conflicts.size() >= most) return;
    result_.conflicts.push_back({.kind = kind,
                                 .line = entry.line,
                                 .ja = stated.ja,
                                 .en = stated.en,
                                 .other = other.id,
                                 .other_ja = other.ja,
                                 .other_en = other.en,
                                 .file_wins = wins});
}

/// A pair that disagrees with itself; told once, whether a person and another file contradict, and however often the file says it.
void EntryRun::note(const Stating& entry, const StatedPair& stated, Conflict::Kind kind, PairId pair, bool wins) {
    if (!told_.emplace(pair, kind, wins).second) return;
    ++result_.conflict_count;
    note(entry, stated, kind, Rival{.id = pair, .ja = stated.ja, .en = stated.en, .form = {}, .day = {}}, wins);
}

void EntryRun::follow_from_now_on(PairId pair, Status after) {
    database_.execute(
        "INSERT INTO decision (pair_id, action, status_before, status_after, who, decided, note) "
        "SELECT id, ?2, status, ?3, 'import', ?4, ?5 FROM pair WHERE id = ?1",
        pair, kFollow, name(after), now_, file_);
}

ImportResult EntryRun::finish() {
    // All at once: a term of many entries has its relatives looked at once and not once an entry.
    pairs_.update(std::exchange(touched_, {}));
    return std::move(result_);
}

}  // namespace yakugo::store
