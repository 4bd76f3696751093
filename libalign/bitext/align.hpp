// SPDX-License-Identifier: Apache-2.0
// Aligning a text with its translation, sentence by sentence.
#pragma once

#include "libalign/bitext/bead.hpp"
#include "libalign/bitext/known_terms.hpp"
#include "libalign/bitext/model.hpp"
#include "libalign/bitext/text.hpp"
#include "libalign/link/linker.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace yakugo::bitext {

struct Alignment {
    /// Every sentence of either text stands in exactly one bead. In the order of the English text; a bead without
    /// English stands where its Japanese sentences do.
    std::vector<Bead> beads;
    double belonging = 0;  ///< probability that one text translates the other at all
};

/// `en` and `ja` are in these languages. Time and memory are near linear in the number of sentences. Deterministic. One
/// thread at a time for one Resources; Model is immutable.
Alignment align(const Text& en, const Text& ja, const Model& model, const link::Resources& resources,
                std::span<const KnownTerm> known = {});

}  // namespace yakugo::bitext
