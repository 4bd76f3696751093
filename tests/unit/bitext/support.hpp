// SPDX-License-Identifier: Apache-2.0
// Texts made of literals or by chance, the weights of the build, and what is wrong with an alignment.
#pragma once

#include "libalign/bitext/align.hpp"
#include "libalign/bitext/comparison.hpp"
#include "libalign/bitext/lattice.hpp"
#include "libalign/bitext/model.hpp"
#include "libalign/bitext/text.hpp"
#include "tests/unit/link/resources.hpp"

#include <cstddef>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace sample {

/// The weights of the build, read once.
const yakugo::bitext::Model& model();

using Sentences = std::vector<std::string>;

/// Each sentence a line of a paragraph of its own.
yakugo::bitext::Text lines(yakugo::Language language, const Sentences& sentences);
/// Both texts as lines, compared.
yakugo::bitext::Comparison compared(const Sentences& en, const Sentences& ja);
/// Both texts as lines, aligned with the weights of the build.
yakugo::bitext::Alignment aligned(const Sentences& en, const Sentences& ja,
                                  std::span<const yakugo::bitext::KnownTerm> known = {});

/// Beads as "0,1:2", those that have moved with a * behind.
std::vector<std::string> shown(const std::vector<yakugo::bitext::Bead>& beads);

/// What an alignment of texts with so many sentences breaks of its promises; empty where it breaks none.
std::string fault(const yakugo::bitext::Alignment& alignment, std::size_t english, std::size_t japanese);

/// A text of words that have counterparts in the other language, numbers, names and marks; some sentences are empty.
yakugo::bitext::Text random_text(std::mt19937& random, yakugo::Language language, std::size_t sentences);
/// Two of them, with the links of the dictionary and some that chance made, for all reasons there are.
yakugo::bitext::Comparison random_comparison(std::mt19937& random, std::size_t english, std::size_t japanese);
yakugo::bitext::Features random_weights(std::mt19937& random);
/// Rows that may be empty, lie anywhere, and end before they begin.
std::vector<yakugo::bitext::Span> random_rows(std::mt19937& random, std::size_t english, std::size_t japanese);

/// Calls `each(x, y, kind, score)` for every bead of a lattice.
template <class Each>
void for_each_bead(const yakugo::bitext::Lattice& lattice, Each each) {
    using yakugo::bitext::kKinds;
    for (std::size_t y = 0; y <= lattice.japanese(); ++y)
        for (std::size_t x = lattice.row(y).begin; x < lattice.row(y).end; ++x)
            for (std::size_t k = 0; k < kKinds.size(); ++k) each(x, y, k, lattice.beads(lattice.node(x, y))[k]);
}

}  // namespace sample
