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
PairRow read_pair_row(const Rows& rows);
/// Without what other tables say of it.
std::optional<PairRow> read_pair_alone(Database& database, PairId id);
std::optional<PairRow> read_pair(Database& database, PairId id);
/// Sets PairRow::ja_preferred and en_preferred, or PairRow::conflicts.
void mark_preferred(Database& database, std::vector<PairRow>& rows);
void add_conflicts(Database& database, std::vector<PairRow>& rows);
std::optional<Together> read_together(Database& database, PairId id);
std::vector<SupportRow> read_support(Database& database, PairId id);
void each_unit(Database& database, std::string_view text, const std::function<void(const UnitRow&)>& take);
void each_entry(Database& database, const std::function<void(const EntryRow&)>& take);
/// Where a context holds a term as it is written, in any case; else nowhere.
ByteRange place_of(std::string_view context, std::string_view term);
/// What imported entries say for the pair, as evidence: of the kinds that the entry names, else of kind "glossary".
std::vector<EvidenceRow> stated_evidence(Database& database, const PairRow& pair);
Totals count_all(Database& database);

}  // namespace yakugo::store
