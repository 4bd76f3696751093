// SPDX-License-Identifier: Apache-2.0
// Beads as the miner reads them.
#pragma once

#include "libalign/document/document.hpp"
#include "libalign/pair/pair.hpp"
#include "tools/yakugo/align_rows.hpp"

#include <span>
#include <vector>

namespace yakugo::cli {

/// Beads as a document with one post: every sentence is a block of kind sentence, with the line of its own file.
struct BeadDocument {
    document::Document document;
    std::vector<pair::Segment> segments;  ///< of the beads with both sides and a score from `least` on
};
BeadDocument bead_document(const AlignTexts& texts, std::span<const bitext::Bead> beads, double least);

}  // namespace yakugo::cli
