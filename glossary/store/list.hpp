// SPDX-License-Identifier: Apache-2.0
// Reads what TermBase lists; every filter is applied in SQL.
#pragma once

#include "glossary/store/sqlite.hpp"
#include "glossary/store/term_base.hpp"

#include <optional>
#include <vector>

namespace yakugo::store {

std::vector<PostRow> list_posts(Database& database, const PostFilter& filter);
std::vector<SegmentRow> list_segments(Database& database, const SegmentFilter& filter);
std::vector<PairRow> list_pairs(Database& database, const PairFilter& filter);
std::optional<PairRow> read_pair(Database& database, PairId id);
/// Sets PairRow::ja_preferred and en_preferred, or PairRow::conflicts.
void mark_preferred(Database& database, std::vector<PairRow>& rows);
void add_conflicts(Database& database, std::vector<PairRow>& rows);
std::optional<Together> read_together(Database& database, PairId id);
std::vector<SupportRow> read_support(Database& database, PairId id);
Totals count_all(Database& database);

}  // namespace yakugo::store
