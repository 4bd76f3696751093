// SPDX-License-Identifier: Apache-2.0
// Brings the concepts of the file in line with the rule of concept.hpp.
#pragma once

#include "glossary/store/concept.hpp"
#include "glossary/store/sqlite.hpp"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::store {

/// What the pair is to the rule, as the file has it now; nothing where there is no such pair.
std::optional<Member> read_member(Database& database, PairId id);

/// Of a pair with this status.
Standing standing_of(std::string_view status, bool suggested, double machine);

/// Whether the pair is something else to the rule than when it was grouped last, or has not been grouped yet.
bool has_other_standing(Database& database, PairId id);

/// Finds the pairs that the rule may join with others. Whatever many of them share, a word with thousands of renderings
/// or an entry with thousands of terms, is looked for once.
class Kin {
public:
    explicit Kin(Database& database) : database_(database) {}

    /// Those of this pair as it stands, itself among them where it is not rejected; without what earlier calls have
    /// given by the same word or entry.
    std::vector<PairId> of(const Member& member);

private:
    struct Rendering {
        PairId id;
        std::string en;
    };

    void of_both_words(const Member& member, std::vector<PairId>& out);
    void of_acronyms(const Member& member, std::vector<PairId>& out);
    bool is_new(const std::string& what) { return asked_.insert(what).second; }

    Database& database_;
    std::set<std::string> asked_;
    std::map<std::string, std::array<std::vector<Rendering>, 2>> common_;  // by Japanese: words, phrases
};

/// For use inside one write transaction. Finds the concepts of these pairs, and of all that the rule could join with
/// them, anew. A concept that grows together keeps its oldest id, one that falls apart leaves its id to the part with
/// the oldest pair; ids of concepts are never given twice. Returns all pairs it looked at. Ids of no pair are passed over.
std::set<PairId> regroup(Database& database, const std::set<PairId>& pairs);

}  // namespace yakugo::store
