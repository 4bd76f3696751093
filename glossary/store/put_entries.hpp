// SPDX-License-Identifier: Apache-2.0
// Writes the entries of an imported file, and weighs them against what is there.
//
// A pair that entries state is accepted, unless they say that it is to be decided, or base wins a conflict: then it is
// a candidate. What a person has decided stands, until a file that is preferred takes it over: the history then says
// "follow". In a conflict of renderings the loser is a candidate, whoever it is; both are in conflict until one of them
// is rejected or forbidden, or both are accepted.
#pragma once

#include "glossary/store/imports.hpp"
#include "glossary/store/put_pairs.hpp"
#include "glossary/store/sqlite.hpp"
#include "glossary/store/stated.hpp"

#include <optional>
#include <set>
#include <string>
#include <utility>

namespace yakugo::store {

/// For one file, inside one write transaction; `now` is the time of all its records.
class EntryRun {
public:
    EntryRun(Database& database, SourceId source, std::string file, std::string now, ImportOptions options);

    /// Takes away what an earlier import of the file has left.
    void remove_earlier();
    void put(const ConceptEntry& entry);
    /// Brings all pairs in line that this import or the earlier one has touched.
    ImportResult finish();

private:
    struct Stating {  // an entry on its way in
        std::int64_t id = 0;
        std::size_t line = 0;
        std::string day;
        std::set<std::string> ja_forms, en_forms;  // link forms of its own terms
    };
    struct Rival {
        PairId id;
        std::string ja, en;
        std::string day;       // of the decision, else of the entry
        bool decided = false;  // by a person
    };

    void state(const Stating& entry, const StatedPair& pair);
    bool loses_to_decision(const Stating& entry, const StatedPair& stated, PairId pair);
    bool loses_to_files(const Stating& entry, const StatedPair& stated, PairId pair);
    bool loses_to_rivals(const Stating& entry, const StatedPair& stated, PairId pair);
    std::vector<Rival> rivals(const Stating& entry, const StatedPair& stated, PairId pair);
    void demote(const Rival& rival);
    bool file_wins(const std::string& file_day, const std::string& other_day) const;
    void note(Conflict conflict);
    void decide(PairId pair, std::string_view action, Status after);

    Database& database_;
    SourceId source_;
    std::string file_, now_;
    ImportOptions options_;
    PairWriter pairs_;
    std::set<PairId> touched_;  // by the earlier import too
    ImportResult result_;
};

}  // namespace yakugo::store
