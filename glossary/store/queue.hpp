// SPDX-License-Identifier: Apache-2.0
// The term base by pages, for somebody who decides one pair after the other: queue, counts, relatives, clusters.
#pragma once

#include "glossary/store/model.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace yakugo::store {

/// Empty fields let everything through.
struct QueueFilter {
    std::vector<std::string> statuses = {};  ///< words of shown_status(); empty: candidate and suggested
    std::vector<std::string> types = {};
    std::vector<std::string> kinds = {};            ///< evidence kinds, any of them; "glossary" and "cooccurrence" too
    double min_confidence = 0, max_confidence = 1;  ///< both inclusive
    std::string text = {};                          ///< substring of either side, compared without case
    std::string post = {};                          ///< substring of the title or URL of a post with evidence
    bool in_conflict = false;                       ///< only pairs with PairRow::conflicts
};

/// Where a page begins: behind this pair, as place_of() gives it of the last row of the page before.
struct QueuePlace {
    bool suggested = false;  ///< shown_status() is "suggested"
    double confidence = 1;
    PairId id;
};

struct QueueRow {
    PairRow pair;                    ///< without evidence, conflicts and preferred flags
    std::vector<std::string> kinds;  ///< of its evidence, each once, in the order of the alphabet
    std::size_t posts = 0;           ///< that support it
};

QueuePlace place_of(const QueueRow& row);

/// Undecided suggestions behind all others; then by confidence descending, then by id. A pair that changes while
/// somebody turns pages is seen at its new place, or not at all.
struct QueuePage {
    std::vector<QueueRow> rows;
    bool more = false;
};

/// How many pairs the filter lets through, and how many of each kind there are. A group counts with its own field of the
/// filter left out: what the list would hold if one chose another type.
struct QueueCounts {
    std::size_t total = 0;
    std::map<std::string, std::size_t> statuses, types, kinds;
};

/// Another rendering: a pair with the same English, the same Japanese, or of the same concept.
struct Rendering : QueueRow {  // the pair with its preferred flags
    std::size_t pieces = 0;    ///< of evidence
    bool same_concept = false;
};

/// What looks like the pair, is not of its concept and was not told apart: similarity.hpp says how. Undecided pairs with
/// less than 0.1 are left out, unless they are other spellings.
struct SimilarPair : QueueRow {  // the pair with its preferred flags
    std::string reason;          ///< spelling, part, head, short form
    double likeness = 0;         ///< 0 to 1
};

/// Spellings of one term: Japanese terms of one concept (or English ones) that differ in spelling only.
struct SpellingCluster {
    ConceptId concept_id;
    std::string language;              ///< "ja" or "en": which side differs
    std::vector<Rendering> spellings;  ///< pairs, the preferred one first, then by posts
    bool decided = false;              ///< all of them are decided and one is chosen
};

/// How far the work is.
struct Progress {
    struct Day {
        std::string day;  ///< ISO 8601, UTC
        std::size_t accepted = 0, rejected = 0;
    };
    /// Pairs that are not rejected, by confidence: of n equal parts of 0 to 1 the last one holds 1 too.
    std::vector<std::size_t> confidence;
    /// Pairs by the day of the last decision on them, unless that reopened them; in the order of days.
    std::vector<Day> days;
};

}  // namespace yakugo::store
