// SPDX-License-Identifier: Apache-2.0
// Aligned documents as drafts: correct translations, in which every finding is a false alarm.
#pragma once

#include "glossary/check/draft/draft.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::bench {

/// A sentence or paragraph with its translation.
struct Pair {
    std::string ja, en;
};

/// The one-to-one beads of all documents of a folder (`<doc>.en`, `.ja`, `.gold`), in order. Empty where there is no such folder.
std::vector<Pair> aligned_pairs(const std::string& folder);

/// One bilingual unit a pair; file and line are those of a file with one target a line.
check::Draft draft_of(const std::vector<Pair>& pairs, Language target);

}  // namespace yakugo::bench
