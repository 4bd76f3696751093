// SPDX-License-Identifier: Apache-2.0
// The kinds of evidence of a pair, kept beside it, so that a queue of 100,000 can be filtered and counted by them.
#pragma once

#include "glossary/store/sqlite.hpp"
#include "libalign/core/id.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::store {

/// What filters call evidence that no row of the table evidence stands for: of imported entries, of co-occurrence.
inline constexpr std::string_view kGlossary = "glossary", kCooccurrence = "cooccurrence";

/// Writes pair.kinds: each kind once, in the order of their bytes, parted by commas: "glossary,title_pair". To be called
/// inside a write transaction when posts, entries or co-occurrences of the pair have come or gone. Cost: one look into an
/// index a kind, however many posts hold the pair. `stated`: an entry states it; `together`: a co-occurrence has its forms.
void note_kinds(Database& database, PairId id, bool stated, bool together);

/// pair.kinds as a list.
std::vector<std::string> parse_kinds(std::string_view kinds);

}  // namespace yakugo::store
