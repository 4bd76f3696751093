// SPDX-License-Identifier: Apache-2.0
// The kinds of evidence of a pair, kept beside it, so that a queue of 100,000 can be filtered and counted by them.
#pragma once

#include "glossary/store/sqlite.hpp"
#include "libalign/core/id.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::store {

/// What filters call evidence that no post has: of imported entries, of co-occurrence.
inline constexpr std::string_view kGlossary = "glossary", kCooccurrence = "cooccurrence";

/// Those of `kinds` that the evidence of posts has. Looks at no more posts than it takes to find them all.
std::set<std::string> kinds_in_posts(Database& database, PairId id, const std::set<std::string>& kinds);

/// As pair.kinds has it: each kind once, in the order of their bytes, parted by commas: "glossary,title_pair".
/// `stated`: an entry states the pair; `together`: a co-occurrence has its forms.
std::string kinds_text(std::set<std::string> of_evidence, bool stated, bool together);

/// pair.kinds as a list.
std::vector<std::string> parse_kinds(std::string_view kinds);

}  // namespace yakugo::store
