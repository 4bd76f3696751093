// SPDX-License-Identifier: Apache-2.0
// Decisions are synced to the disk before a call returns; the machine's results, which it can make again, are not.
#include "glossary/store/decide.hpp"

#include "glossary/store/clock.hpp"
#include "glossary/store/follow.hpp"
#include "glossary/store/gone_pairs.hpp"
#include "glossary/store/operation_check.hpp"
#include "glossary/store/operation_log.hpp"
#include "glossary/store/own_entries.hpp"
#include "glossary/store/page_cache.hpp"
#include "glossary/store/put_pairs.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace yakugo::store {

namespace {

/// While it lives, COMMIT waits until the -wal is on the disk.
class FullSync {
public:
    explicit FullSync(Database& database) : database_(database) { database_.script("PRAGMA synchronous = FULL"); }
    ~FullSync() { sqlite3_exec(database_.handle(), "PRAGMA synchronous = NORMAL", nullptr, nullptr, nullptr); }
    FullSync(const FullSync&) = delete;
    FullSync& operator=(const FullSync&) = delete;

private:
    Database& database_;
};

/// For an operation on very many pairs, which comes to most pages several times.
std::optional<PageCache> large_cache(Database& database, std::size_t pairs) {
    constexpr std::size_t kMany = 100, kKib = 65'536;
    if (pairs <= kMany) return std::nullopt;
    return std::optional<PageCache>(std::in_place, database, kKib);
}

/// Brings the term base in line with the log, once an operation was written down, undone or redone.
class Turn {
public:
    /// `line` is what has just been added to the log.
    Turn(Database& database, OperationId line, std::string now)
        : database_(database),
          line_(line),
          now_(std::move(now)),
          pairs_(database, now_),
          entries_(database, pairs_, line, now_) {}

    void perform(const Operation& operation, std::string_view who);
    void take_back_or_bring_back(OperationId target);

private:
    void decide(PairId pair, const PairDecision& decision, const Operation& operation, std::string_view who);
    void accept_stated(const Operation& operation, std::string_view who);
    void add_words(const std::string& word);
    void finish(bool derive);
    void mark(PairId pair);
    bool is_decided(PairId pair);

    Database& database_;
    OperationId line_;
    std::string now_;
    PairWriter pairs_;
    OwnEntries entries_;
    std::set<PairId> decided_, unsettled_;
};

void Turn::perform(const Operation& operation, std::string_view who) {
    for (const OwnEntry& own : operation.entries) entries_.put(entries_.log(own));
    for (const PairDecision& decision : operation.pairs) decide(decision.id, decision, operation, who);
    accept_stated(operation, who);
    for (const WordsDecision& words : operation.words) {
        const auto& [a, b] = std::minmax(words.a, words.b);
        database_.execute("INSERT INTO words_decision (operation_id, a, b, apart) VALUES (?1, ?2, ?3, ?4)", line_, a, b,
                          words.apart);
        add_words(a);
        add_words(b);
    }
    for (const PairId pair : entries_.touched()) {
        if (decided_.contains(pair)) continue;
        database_.execute("INSERT INTO operation_pair (operation_id, pair_id) VALUES (?1, ?2)", line_, pair);
    }
    finish(false);
}

void Turn::decide(PairId pair, const PairDecision& decision, const Operation& operation, std::string_view who) {
    database_.execute(
        "INSERT INTO decision (pair_id, action, status_before, status_after, who, decided, note, operation_id, "
        "forbidden, chosen) SELECT id, ?2, status, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM pair WHERE id = ?1",
        pair, operation.action, name(decision.status), who, now_, operation.note, line_, name(decision.forbidden),
        decision.chosen);
    decided_.insert(pair);
}

/// Whoever writes an entry has decided what it states, but for what it is not sure of itself.
void Turn::accept_stated(const Operation& operation, std::string_view who) {
    for (const auto& [pair, stated] : entries_.stated()) {
        if (stated.candidate || decided_.contains(pair) || is_decided(pair)) continue;
        decide(pair, {.id = pair, .forbidden = stated.forbidden}, operation, who);
    }
}

bool Turn::is_decided(PairId pair) {
    return judgement_of(database_, pair).decided;
}

/// All pairs with the word on either side, for their concepts to be found anew.
void Turn::add_words(const std::string& word) {
    Rows rows = database_.query(
        "SELECT p.id FROM term t JOIN pair p ON p.ja_term = t.id WHERE t.language = 'ja' AND t.surface = ?1 UNION ALL "
        "SELECT p.id FROM term t JOIN pair p ON p.en_term = t.id WHERE t.language = 'en' AND t.surface = ?1",
        word);
    while (rows.next()) unsettled_.insert({rows.integer(0)});
}

void Turn::take_back_or_bring_back(OperationId target) {
    const Subjects subjects = subjects_of(database_, target);
    const std::optional<PageCache> cache = large_cache(database_, subjects.pairs.size());
    for (const PairId pair : subjects.pairs) revive(database_, pair, now_);
    for (const std::int64_t own_id : subjects.entries) entries_.put(own_id);
    for (const auto& [a, b] : subjects.words) {
        add_words(a);
        add_words(b);
    }
    decided_ = subjects.pairs;
    finish(true);
}

/// `derive`: a decision that is undone may have been all that a pair had.
void Turn::finish(bool derive) {
    std::set<PairId> stated = entries_.touched();
    unsettled_.insert(stated.begin(), stated.end());  // an entry joins them
    for (const PairId pair : decided_) {
        mark(pair);
        if (derive && !is_decided(pair)) stated.insert(pair);
    }
    for (const PairId pair : entries_.touched()) mark(pair);
    pairs_.update({pairs_.with_forms_of(stated), std::move(decided_), std::move(unsettled_)});
}

/// Writes down that the line touched it, and what choice of it counts: one that was not followed by a refusal.
void Turn::mark(PairId pair) {
    database_.execute(
        "UPDATE pair SET revision = ?2, chosen = coalesce((SELECT max(d.id) FROM decision_in_force d "
        "WHERE d.pair_id = ?1 AND d.chosen AND NOT EXISTS (SELECT 1 FROM decision_in_force l WHERE l.pair_id = ?1 "
        "AND l.id > d.id AND l.action <> 'follow' AND l.status_after <> 'accepted')), 0) WHERE id = ?1",
        pair, line_);
}

/// Undo or redo.
std::optional<OperationRow> turn(Database& database, std::string_view who, std::optional<OperationId> expected,
                                 bool back) {
    const FullSync full(database);
    Transaction transaction(database, Transaction::Kind::write);
    const std::optional<OperationId> target = back ? next_undo(database) : next_redo(database);
    if (expected && target != expected) fail_other_turn(database, *expected, back);
    if (!target) return std::nullopt;
    const std::string now = now_utc();
    const OperationId line = log_operation(database, back ? "undo" : "redo", who, {}, now, target);
    database.execute("UPDATE operation SET undone = ?2 WHERE id = ?1", *target, back);
    Turn(database, line, now).take_back_or_bring_back(*target);
    std::optional<OperationRow> out = read_operation(database, *target);
    transaction.commit();
    return out;
}

}  // namespace

std::string_view action_of(Status status) {
    switch (status) {
        case Status::candidate: return "reopen";
        case Status::accepted: return "accept";
        case Status::rejected: return "reject";
    }
    return {};
}

OperationId perform(Database& database, const Operation& operation, std::string_view who) {
    check_sense(database, operation);
    const FullSync full(database);
    const std::optional<PageCache> cache = large_cache(database, operation.pairs.size());
    Transaction transaction(database, Transaction::Kind::write);
    check_state(database, operation);
    const std::string now = now_utc();
    const OperationId line = log_operation(database, operation.action, who, operation.note, now);
    Turn(database, line, now).perform(operation, who);
    transaction.commit();
    return line;
}

std::optional<OperationRow> undo(Database& database, std::string_view who, std::optional<OperationId> expected) {
    return turn(database, who, expected, true);
}

std::optional<OperationRow> redo(Database& database, std::string_view who, std::optional<OperationId> expected) {
    return turn(database, who, expected, false);
}

}  // namespace yakugo::store
