// SPDX-License-Identifier: Apache-2.0
// What a person does to the term base: operations, each with all that it changes, which can be undone and redone.
//
// The log is the truth. Decisions on pairs, versions of own entries and judgements on words are only ever added, each
// with its operation; undoing an operation marks it as undone, and what then stands is derived anew from what is left
// (follow.hpp). So an undone accept leaves a pair as it would be had nobody ever decided it, whatever was mined since.
//
// Undo takes back the last operation that stands, whoever has made it, in this process or another; redo brings back the
// last undone one, as long as no operation was made since.
#pragma once

#include "glossary/store/entry.hpp"
#include "glossary/store/model.hpp"
#include "libalign/core/error.hpp"
#include "libalign/core/id.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace yakugo::store {

/// What a person says of one pair.
struct PairDecision {
    PairId id = {};
    Status status = Status::accepted;
    Forbidden forbidden = Forbidden::none;  ///< only of an accepted pair: known, and this side is not to be used
    bool chosen = false;  ///< its two terms are those of its concept to use; of several choices the last one counts
    /// PairRow::revision as the person saw it, to refuse a decision on what is no longer so. Nothing: whatever it is.
    std::optional<std::int64_t> seen = {};
};

/// An entry that a person has written: it is kept like an imported one, of the source kOwnSource, and the terms that it
/// holds are one concept. Fields: entry.hpp. A pair that it states is in force as PairDecisions say; those without one
/// are accepted. Where the entry says so of a term they are candidates as before, and gain no evidence by that.
struct OwnEntry {
    std::int64_t id = 0;                     ///< 0: a new one
    std::optional<ConceptEntry> entry = {};  ///< nothing: it is taken away
    /// EntryRow::revision as the person saw it; not of a new one.
    std::optional<std::int64_t> seen = {};
};

/// Two spellings of one language. Apart: two words, which are not one concept and which no check takes for one another.
struct WordsDecision {
    std::string a, b;  ///< different, in any order
    bool apart = true;
};

/// All of it is done, or nothing. StoreError where it holds nothing, or makes no sense: a pair twice, a chosen pair
/// that is not accepted.
struct Operation {
    std::string action;  ///< one word for the history: accept, reject, forbid, reopen, choose, edit, merge, apart,
                         ///< same, note; not follow, undo, redo
    std::string note = {};
    std::vector<PairDecision> pairs = {};  ///< each pair once
    std::vector<OwnEntry> entries = {};
    std::vector<WordsDecision> words = {};
    /// Further pairs and their revisions as the person saw them: what was decided depends on them.
    std::vector<std::pair<PairId, std::int64_t>> seen = {};
};

/// One line of the log, undo and redo among them.
struct OperationRow {
    OperationId id;
    std::string action, who, when, note;  ///< when: UTC
    bool undone = false;
    std::optional<OperationId> target = {};  ///< of "undo" and "redo": what was undone or redone
    std::size_t pair_count = 0;              ///< that it decided or whose entry it changed
    /// The first few of them, to say what it was about.
    std::vector<std::pair<std::string, std::string>> pairs = {};  ///< ja, en
    std::vector<WordsDecision> words = {};                        ///< the first few
};

struct NextOperations {
    std::optional<OperationRow> undo, redo;
};

/// What a decision was made on has changed since: nothing was done.
class StaleError : public StoreError {
public:
    StaleError(Location where, const std::string& message, std::vector<PairId> pairs)
        : StoreError(std::move(where), message), pairs_(std::move(pairs)) {}
    /// Those that have changed, by id.
    const std::vector<PairId>& pairs() const noexcept { return pairs_; }

private:
    std::vector<PairId> pairs_;
};

/// There is no such pair, concept or entry: nothing was done.
class MissingError : public StoreError {
public:
    using StoreError::StoreError;
};

/// The source of entries that a person has written. No file can be imported under this name.
inline constexpr std::string_view kOwnSource = "(own)";

}  // namespace yakugo::store
