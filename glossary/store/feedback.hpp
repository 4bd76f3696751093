// SPDX-License-Identifier: Apache-2.0
// What a person's decision on one pair says about others.
//
// The machine's confidence of a pair comes from its posts and is kept as it is. The confidence that is shown adds to
// it, in log odds, one step or half a step for each decided relative:
//
//     relation                                                                      rejected   accepted
//     variant   both sides are the same but for spelling, number, case; or the          -1         +1
//               same Japanese with the acronym and its expansion: FTO, FTOs
//     overlap   one side is the same, the other holds it or is held by it:              -1         -1
//               型戦闘機 = CCA, 協働型戦闘機 = CCA
//     family    the same concept otherwise: 協働型戦闘機, コラボレイティブ・...             0         +1
//     part      both sides begin the accepted pair, or both end it: 戦闘機 =              0       +1/2
//               fighter in 無人戦闘機 = unmanned fighter
//
// of which the first that fits a relative counts, and all together at most two steps either way. A pair whose posts
// give 0 or 1 stays there. Sums of the same numbers are the same, so a decision that is taken back leaves no trace.
//
// A candidate that an accepted pair excludes (an imported conflict of renderings) is at most 0.5, whatever its
// relatives.
//
// A step is ln 3, which takes 0.5 to 0.75. It was measured on the sample posts (437 pairs, tests/gold as the judge) as
// the shift that makes the mean confidence of the relatives right, less that of all pairs: overlap with a wrong pair
// -0.8 (same Japanese, 41 pairs), -1.3 and 0 (same English, the longer 19 and the shorter 35); overlap with a right
// pair -2.8 (14), -1.4 (27) and 0 (10); part of a right pair +0.5 (98); all of 20 pairs in a concept with a right one
// were right. Two steps take 0.5 to 0.9: many relatives must not outweigh what the machine is sure of.
#pragma once

#include "glossary/store/sqlite.hpp"
#include "glossary/store/term_base.hpp"

#include <set>
#include <string>
#include <vector>

namespace yakugo::store {

/// `machine` after `shift` log odds, cut to the two steps.
double adjusted(double machine, double shift);

/// Decided pairs that bear on this one, by id.
std::vector<Influence> influences(Database& database, PairId id);

/// All pairs that a decision on this one can bear on.
std::set<PairId> dependants(Database& database, PairId id);

/// These and more, for many decisions at once: what shares a word or a concept with any of the pairs is looked for
/// once. `asked` remembers it for further calls, as long as no pair gets other words or another concept.
std::set<PairId> neighbours(Database& database, const std::set<PairId>& ids, std::set<std::string>& asked);

/// Whether a person or a file has said anything yet: what posts say decides nothing, and moves no confidence.
bool has_decisions(Database& database);

/// Brings the confidence of each pair in line with its machine confidence and its decided relatives. `now` is the time
/// of the change, if it is one. For use inside a write transaction.
void adjust(Database& database, const std::set<PairId>& ids, const std::string& now);

/// Notes what parts an accepted pair has, or that it has none any more. To be called after its status has changed.
void note_parts(Database& database, PairId id);

}  // namespace yakugo::store
