// SPDX-License-Identifier: Apache-2.0
// Writes the entries of an imported file, and weighs them against what is there.
//
// A pair that entries state is accepted, unless they say that it is to be decided, or base wins a conflict: then it is
// a candidate, for as long as the winner is there (follow.hpp). What a person has decided stands, until a file that is
// preferred takes it over: the history then says "follow". In a conflict of renderings the loser is a candidate,
// whoever it is; both are in conflict until nothing backs one of them any more, or both are accepted. A file that is
// imported again keeps what it has won before.
//
// Cost: a term is asked once for its other renderings, and no more than 16 conflicts of one pair are written down
// beside those that demote something for the first time.
#pragma once

#include "glossary/store/follow.hpp"
#include "glossary/store/imports.hpp"
#include "glossary/store/put_pairs.hpp"
#include "glossary/store/rivals.hpp"
#include "glossary/store/sqlite.hpp"
#include "glossary/store/stated.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace yakugo::store {

/// The row of an entry, and of a pair that it states: surely, or as a candidate; see StatedPair.
std::int64_t add_entry(Database& database, SourceId source, std::string_view day, std::string_view detail);
void add_entry_pair(Database& database, std::int64_t entry, PairId pair, const StatedPair& stated, bool sure,
                    bool outvoted = false);

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
        std::set<std::string> ja_forms, en_forms;      // link forms of its own terms
        std::map<std::string, std::size_t> strangers;  // by term: see count_strangers()
    };

    void state(Stating& entry, const StatedPair& pair);
    bool loses_to_decision(const Stating& entry, const StatedPair& stated, PairId pair);
    bool loses_to_files(const Stating& entry, const StatedPair& stated, PairId pair);
    void weigh_rivals(Stating& entry, const StatedPair& stated, PairId pair);
    std::size_t count_strangers(Stating& entry, const std::string& term);
    const std::set<std::string>& own_renderings(const Stating& entry) const;
    bool is_settled(const TermRivals& rivals, bool lost) const;
    bool is_preferred(const Stating& entry, PairId pair, const Rival& rival);
    void demote(Rival& rival);
    bool file_wins(const std::string& file_day, const std::string& other_day) const;
    void note(const Stating& entry, const StatedPair& stated, Conflict::Kind kind, const Rival& other, bool wins);
    void note(const Stating& entry, const StatedPair& stated, Conflict::Kind kind, PairId pair, bool wins);
    /// Hands a pair that a person has decided over to the files; `after` is what that makes of it.
    void follow_from_now_on(PairId pair, Status after);

    Database& database_;
    SourceId source_;
    std::string file_, now_;
    ImportOptions options_;
    PairWriter pairs_;
    Rivals rivals_;
    std::set<PairId> touched_;                                 // by the earlier import too
    std::set<PairId> demoted_;                                 // by this import
    std::set<std::tuple<PairId, Conflict::Kind, bool>> told_;  // what disagrees with itself, and who wins
    std::map<PairId, FilesSay> others_;                        // what other files say, of pairs that were asked
    std::set<std::pair<PairId, PairId>> earlier_wins_;         // of the earlier import: winner, loser
    std::set<std::pair<PairId, bool>> earlier_voice_;  // pairs of the earlier import, and whether it forbade them
    ImportResult result_;
};

}  // namespace yakugo::store
