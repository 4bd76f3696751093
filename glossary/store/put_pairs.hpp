// SPDX-License-Identifier: Apache-2.0
// Writes the pairs of posts and brings the pairs over all posts up to date.
#pragma once

#include "glossary/store/evidence_text.hpp"
#include "glossary/store/model.hpp"
#include "glossary/store/pair_state.hpp"
#include "glossary/store/partners.hpp"
#include "glossary/store/regroup.hpp"
#include "glossary/store/sqlite.hpp"
#include "glossary/store/stated.hpp"
#include "glossary/store/terms.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace yakugo::store {

/// What is to be brought in line: pairs of which a post or an entry says something else than before; pairs that a person
/// has decided; and pairs that the rule may join otherwise, whatever their standing.
struct Touched {
    std::set<PairId> stated = {}, decided = {}, unsettled = {};
};

/// For use inside one write transaction.
class PairWriter {
public:
    PairWriter(Database& database, std::string now) : database_(database), now_(std::move(now)), new_(database) {}

    /// Makes these the pairs of the post once finish() is called; until then they must live. A pair that occurs twice is one pair with all
    /// the evidence and the higher confidence; one with an empty side is left out.
    void replace(PostId post, const std::vector<PairRecord>& pairs);

    /// To be called once, after the last post. Pairs over all posts get their new confidence and type; those that no post
    /// supports any more go, with their terms and concepts, unless they have been decided.
    ///
    /// `together` are the forms of co-occurrences that came, went or changed (partners.hpp): they move the pairs with
    /// these forms. Where no post and no decision speaks for any of these, one pair with the co-occurrence's surfaces
    /// stands for it; it is made, and goes, as needed.
    void finish(const std::set<Forms>& together);

    /// The pair with these words, which is made where there is none.
    PairId find_or_add(const StatedPair& pair);

    /// Brings these pairs in line with what posts, entries and co-occurrence say of them, and then their concepts and
    /// relatives. Pairs that nothing speaks for any more go, unless they have been decided.
    void update(Touched touched);
    void update(std::set<PairId> pairs) { update(Touched{.stated = std::move(pairs)}); }

    /// These pairs and all that stand for the same words, once something else may speak for them than before: to be
    /// updated next. See replace() on co-occurrence.
    std::set<PairId> with_forms_of(const std::set<PairId>& pairs);

    /// Pairs that were not in the term base before.
    std::size_t added() const noexcept { return added_; }

private:
    /// The pair of the record; one that is new has its id once new_ is finished.
    const PairId& find_or_add(const PairRecord& pair);
    /// The oldest of the pairs that differ only in the spelling of the Japanese, if all of them are rejected.
    std::optional<PairId> rejected_variant(const PairRecord& pair);
    PairId add(const std::string& ja, const std::string& en, const std::string& type);
    /// The pair with these words that went, back again.
    std::optional<PairId> revived(const std::string& ja, const std::string& en);
    struct Waiting {
        const PairId* pair;  // of known_
        PostId post;
        const PairRecord* record;
    };
    /// Writes what one post says of one pair, and adds to the post's contexts.
    void support(std::span<const Waiting> records, Contexts& contexts);
    std::set<PairId> with_forms_of(const std::set<PairId>& pairs, std::set<Forms> forms);
    /// Sees to it that the co-occurrence with these forms has a pair, and returns all pairs with the forms.
    std::set<PairId> represent(const Forms& forms);
    void refresh(PairId id);
    /// Writes what posts, entries and co-occurrence say where it is something else than before.
    void write(PairId id, const PairState& was, PairState now);
    /// What the surest post or entry says of a pair. `en` is empty where that is an entry, or a post of an older file.
    struct Described {
        std::string type = {}, en = {};
    };
    struct EntrySays {
        bool suggested;
        double confidence;
        std::string type;
    };
    std::set<std::string> kinds_of(PairId id, const PairState& was) const;
    /// Of the posts and entries that only suggest the pair, or of the others, the highest first; `as` becomes what the
    /// highest one says.
    std::vector<double> confidences_of(PairId id, const PairState& was, bool suggested,
                                       const std::vector<EntrySays>& entries, Described& as);
    std::vector<EntrySays> entries_of(PairId id);
    /// Spells the English so; it differs in case only.
    void spell(PairId id, const std::string& en);
    /// What entries say of a pair that nobody has decided otherwise: see follow.hpp.
    void follow_entries(PairId id);
    void note_partners(PairId id);
    std::set<PairId> relatives_of_turned();
    /// Notes that the pair's concept is to be found anew, where that is so.
    void settle(PairId id);
    bool is_decided(PairId id);
    void drop_unless_decided(PairId id, const PairState& was, const std::string& kinds);

    Database& database_;
    std::string now_;
    NewPairs new_;
    std::size_t added_ = 0;
    std::unordered_map<std::string, PairId> known_;  // of these posts, by words
    std::vector<Waiting> waiting_;                   // in the order of the posts
    std::set<PairId> touched_, lost_;                // that came to these posts or left them, and those that left them
    std::map<PairId, std::set<std::string>> fresh_;  // kinds of the evidence that came
    bool any_decided_ = true;                        // else nothing moves a confidence away from the machine's
    std::optional<Kin> kin_;                         // of one update
    std::set<std::string> asked_;                    // see neighbours()
    std::set<PairId> together_;                      // pairs without posts that are kept for their co-occurrence
    std::set<PairId> turned_;                        // whose status entries have changed
    std::set<PairId> partners_;                      // in conflicts with pairs that are backed since, or no longer
    std::set<PairId> bereft_;                        // relatives of pairs that went
    std::set<PairId> unsettled_;                     // with the pairs that the rule may join with them
};

}  // namespace yakugo::store
