// SPDX-License-Identifier: Apache-2.0
// A whole text and its translation as posts of the term base.
#pragma once

#include "tools/yakugo/align_rows.hpp"
#include "tools/yakugo/engine.hpp"
#include "tools/yakugo/summary.hpp"

#include <string>

namespace yakugo::cli {

struct Storing {
    double least = 0.5;   ///< score from which a bead is stored
    std::string aligner;  ///< changes whenever the same texts might be aligned in another way
};

/// Mines the beads and puts them into the term base, in place of what the same two files gave before. Does nothing
/// where the files, the program, its data and `how` are those of then, even if the beads are not: terms that the first
/// run found may lead a second one to others. A long text becomes several posts, titled by the files' names and a
/// number: the confidence was trained on posts of the length of an article, and the time of mining grows faster than a
/// post.
SourceSummary store_beads(store::TermBase& base, const Engine& engine, const AlignTexts& texts, const Beads& beads,
                          const Storing& how);

}  // namespace yakugo::cli
