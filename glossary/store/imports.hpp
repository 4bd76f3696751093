// SPDX-License-Identifier: Apache-2.0
// What files of other tools bring into the term base, and what comes of it where the two disagree. Plain values.
#pragma once

#include "glossary/store/entry.hpp"
#include "glossary/store/model.hpp"
#include "glossary/store/unit.hpp"
#include "libalign/core/language.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::store {

/// Who is right where file and term base disagree: the one that is newer by the dates of the entry's transactions (else
/// of the file) and of the decision (else of the other entry).
enum class Prefer { base, file, newest };

std::string_view name(Prefer prefer);  ///< "base", "file", "newest"

struct ImportOptions {
    Language source = Language::en;  ///< a conflict is one term of this language with two renderings
    Prefer prefer = Prefer::base;
    std::string day = {};        ///< of the file, 2026-05-08: for entries without a date
    bool as_candidates = false;  ///< pairs are to be decided, whatever the file says
};

/// Where an entry and the term base disagree.
struct Conflict {
    enum class Kind {
        rendering,  ///< the same term is rendered otherwise: `other`
        rejected,   ///< the file has what a person has rejected or another file forbids
        accepted    ///< the file forbids what a person or another file has accepted
    };
    Kind kind = Kind::rendering;
    std::size_t line = 0;  ///< of the entry in its file
    std::string ja, en;    ///< of the file
    PairId other;          ///< of the term base
    std::string other_ja, other_en;
    bool file_wins = false;
};

std::string_view name(Conflict::Kind kind);  ///< "rendering", "rejected", "accepted"

struct ImportResult {
    std::string same_as;  ///< another file with the same digest that is there already: nothing was kept. Else empty
    std::size_t units = 0, entries = 0;            ///< in the file
    std::size_t units_gone = 0, entries_gone = 0;  ///< of an earlier import of the file
    std::size_t two_sided = 0;        ///< units and entries with Japanese and English; the others are kept too
    std::size_t pairs = 0;            ///< that entries state
    std::size_t pairs_added = 0;      ///< of these, not in the term base before
    std::size_t forbidden = 0;        ///< of these, with a side that is not to be used
    std::vector<Conflict> conflicts;  ///< the first 1,000
    std::size_t conflict_count = 0;
};

/// What was taken back of an import.
struct Forgotten {
    std::size_t units = 0, entries = 0;
    std::size_t pairs_gone = 0;  ///< pairs that nothing else speaks for and nobody has decided
};

struct UnitRow {
    std::int64_t id = 0;
    std::string source;  ///< file
    TranslationUnit unit;
};

struct EntryRow {
    std::int64_t id = 0;
    std::string source;  ///< file
    ConceptEntry entry;
    std::vector<PairId> pairs;  ///< that it states, by id
    std::int64_t own_id = 0;    ///< of OwnEntry; 0: imported
    std::int64_t revision = 0;  ///< of an own entry: the last operation that changed it, undo and redo among them
};

}  // namespace yakugo::store
