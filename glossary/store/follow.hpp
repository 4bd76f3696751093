// SPDX-License-Identifier: Apache-2.0
// What a pair is by the files that state it and by the person who has decided it.
//
// An entry keeps what its file says, whoever contradicts it; what comes of that is derived anew whenever one of them
// comes or goes:
//
//   - A person's decision stands until it is undone, or a file that is preferred takes the pair over ("follow" in the
//     history). With the file, and with the conflict, that ends.
//   - A pair is *backed* if a person has accepted it and forbids no side of it, or else a file states it and no ban outvotes it, whatever other
//     rendering is preferred to it. What has lost to a backed pair (conflicts.hpp) is a candidate; otherwise a backed
//     pair is accepted. Losing does not end the backing: of three renderings the second does not come up because the
//     third has lost to the first.
//   - Where one file forbids what another one has, they are asked in the order in which they came: each takes the floor,
//     unless it was outvoted when it came and others are there still. Within one file a ban counts.
#pragma once

#include "glossary/store/model.hpp"
#include "glossary/store/sqlite.hpp"
#include "libalign/core/id.hpp"

#include <set>
#include <string>

namespace yakugo::store {

/// What the entries that are sure say of a pair in the end.
struct FilesSay {
    bool sure = false;      ///< there is such an entry
    std::string forbidden;  ///< see Forbidden; where none is sure, of the others
    std::string day;        ///< the last one of those that say so
    bool bans() const { return sure && !forbidden.empty(); }
};

/// Of all files but `except`.
FilesSay what_files_say(Database& database, PairId pair, SourceId except = {});

/// What a person has said last of a pair: of what is not undone.
struct Judgement {
    bool decided = false;
    Status status = Status::candidate;
    std::string forbidden;    ///< see Forbidden
    std::string day;          ///< of the last decision, an import's among them
    bool lost = false;        ///< since then, to a rendering of a file that was preferred
    bool taken_over = false;  ///< since then, by a file that was preferred
};
Judgement judgement_of(Database& database, PairId pair);

struct Followed {
    bool turned = false;   ///< status or ban have changed
    bool backing = false;  ///< whether it is backed has changed: its partners in conflicts are to follow too
};

/// Brings status, ban and backing of a pair in line. For use inside a write transaction; `now` is the time of the change.
Followed follow(Database& database, PairId pair, const std::string& now);

}  // namespace yakugo::store
