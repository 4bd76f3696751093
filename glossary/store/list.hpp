// SPDX-License-Identifier: Apache-2.0
// Reads what TermBase lists; every filter is applied in SQL.
#pragma once

#include "glossary/store/sqlite.hpp"
#include "glossary/store/term_base.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::store {

std::vector<PostRow> list_posts(Database& database, const PostFilter& filter);
std::vector<SegmentRow> list_segments(Database& database, const SegmentFilter& filter);
std::vector<PairRow> list_pairs(Database& database, const PairFilter& filter);
/// TermBase::surfaces(), and pairs_of().
Surfaces list_surfaces(Database& database);
std::vector<PairRow> list_pairs(Database& database, const std::vector<PairId>& ids);
/// "SELECT ... FROM pair p JOIN term j ... JOIN term e ... ", to be followed by a WHERE; and a row of that, which lacks the
/// preferred flags, conflicts and evidence. Further columns may not be added; an ORDER BY may name those of p, j and e.
const std::string& select_pairs();
/// The SQL expression for the choice that counts in a concept: of its choices the last one; NULL where there is none.
std::string last_choice(std::string_view concept_id);
PairRow read_pair_row(const Rows& rows);
/// Everything that pair() gives, for pairs that were read alone. For use inside a transaction.
void complete_pairs(Database& database, std::vector<PairRow>& pairs);
/// TermBase::pairs_of() inside a transaction; costs as much a pair, however large the term base.
std::vector<PairRow> read_pairs(Database& database, const std::vector<PairId>& ids);
/// Without what other tables say of it.
std::optional<PairRow> read_pair_alone(Database& database, PairId id);
std::optional<PairRow> read_pair(Database& database, PairId id);
/// Sets PairRow::ja_preferred and en_preferred, or PairRow::conflicts.
void mark_preferred(Database& database, std::vector<PairRow>& rows);
void add_conflicts(Database& database, std::vector<PairRow>& rows);
std::optional<Together> read_together(Database& database, PairId id);
std::vector<SupportRow> read_support(Database& database, PairId id);
bool any_unit_text(Database& database, std::string_view text,
                   const std::function<bool(std::string_view, std::string_view)>& is_it);
void each_unit(Database& database, std::string_view text, const std::function<void(const UnitRow&)>& take);
/// A statement that selects what read_entry_row() reads, of the entry n and its source s; `from` goes on behind FROM. And
/// a row of that, with its pairs.
std::string select_entries(std::string_view from);
EntryRow read_entry_row(Database& database, const Rows& rows);
void each_entry(Database& database, const std::function<void(const EntryRow&)>& take);
/// Where a context holds a term as it is written, in any case; else nowhere.
ByteRange place_of(std::string_view context, std::string_view term);
/// What imported entries say for the pair, as evidence: of the kinds that the entry names, else of kind "glossary".
std::vector<EvidenceRow> stated_evidence(Database& database, const PairRow& pair);
Totals count_all(Database& database);

/// The queue, and what belongs to one pair or concept: TermBase's functions of these names.
QueuePage list_queue(Database& database, const QueueFilter& filter, const std::optional<QueuePlace>& after,
                     std::size_t limit);
QueueCounts count_queue(Database& database, const QueueFilter& filter);
std::vector<PairId> list_queue_ids(Database& database, const QueueFilter& filter);
std::vector<Rendering> list_renderings(Database& database, PairId id);
std::vector<SimilarPair> list_similar(Database& database, PairId id, std::size_t limit);
std::vector<SpellingCluster> list_clusters(Database& database, bool undecided, std::size_t offset, std::size_t limit);
/// TermBase::progress().
Progress list_progress(Database& database, std::size_t parts);
/// What a row of the queue says beside its pair.
void add_kinds_and_posts(Database& database, QueueRow& row);
/// Pairs as rows of the queue, in this order; those that are gone are left out. read_rows() inside a transaction.
std::vector<QueueRow> read_rows(Database& database, const std::vector<PairId>& ids);
std::vector<QueueRow> list_rows(Database& database, const std::vector<PairId>& ids);
/// TermBase::touched_by().
std::vector<PairId> list_touched(Database& database, OperationId operation, std::size_t limit);
std::vector<PairRow> pairs_in(Database& database, ConceptId id);
std::vector<EntryRow> entries_in(Database& database, ConceptId id);

}  // namespace yakugo::store
