// SPDX-License-Identifier: Apache-2.0
// Who else renders a term, asked once a term and not once a rendering: a client's "N/A" has thousands.
#pragma once

#include "glossary/store/sqlite.hpp"
#include "libalign/core/id.hpp"
#include "libalign/core/language.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace yakugo::store {

/// A pair that is backed (follow.hpp), by a person or by another file than the one that is imported.
struct Rival {
    PairId id;
    std::string ja, en, form;  ///< link form of its rendering
    std::string day;           ///< of the decision, else of the entry
    bool decided = false;      ///< by a person
    bool accepted = false;     ///< now; otherwise it has lost to another one
    bool demoted = false;      ///< by this import
};

struct TermRivals {
    std::vector<Rival> all;                                       ///< accepted ones first, then by id
    std::unordered_set<std::int64_t> accepted;                    ///< ids
    std::unordered_map<std::string, std::size_t> accepted_forms;  ///< how many by link form
    std::size_t standing = 0;                                     ///< not demoted by this import
};

/// The rivals as they were before the import.
class Rivals {
public:
    Rivals(Database& database, SourceId importing, Language from)
        : database_(database), importing_(importing), from_(from) {}

    /// Of a term in the language translated from. The reference holds until trim().
    TermRivals& of(const std::string& surface);
    /// Lets go of what was remembered, when it is much.
    void trim();

private:
    Database& database_;
    SourceId importing_;
    Language from_;
    std::unordered_map<std::string, TermRivals> known_;  // by match form
};

}  // namespace yakugo::store
