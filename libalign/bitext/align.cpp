// SPDX-License-Identifier: Apache-2.0
// Comparing, searching, choosing, and what stands elsewhere.
#include "libalign/bitext/align.hpp"

#include "libalign/bitext/comparison.hpp"
#include "libalign/bitext/moved.hpp"
#include "libalign/bitext/passes.hpp"

#include <utility>

namespace yakugo::bitext {

namespace {

std::vector<Bead> all_lonely(std::size_t english, std::size_t japanese) {
    std::vector<Bead> out;
    for (std::size_t i = 0; i < english; ++i) out.push_back({{i, i + 1}, {0, 0}, 1});
    for (std::size_t j = 0; j < japanese; ++j) out.push_back({{english, english}, {j, j + 1}, 1});
    return out;
}

}  // namespace

Alignment align(const Text& en, const Text& ja, const Model& model, const link::Resources& resources,
                std::span<const KnownTerm> known) {
    if (en.sentences.empty() || ja.sentences.empty()) return {all_lonely(en.sentences.size(), ja.sentences.size()), 0};
    Comparison comparison = compare(en, ja, model.units, resources, known);
    Lattice lattice = search(comparison, model.weights);
    const double sum = make_posteriors(lattice);
    const double belonging = model.belonging(likeness_of(sum, comparison, model.weights));
    std::vector<Bead> beads = most_right(std::move(lattice));
    for (Bead& bead : beads) bead.score = (bead.lonely() ? model.lonely : model.pair).of_probability(bead.score);
    return {recover_moved(comparison, model, std::move(beads)), belonging};
}

}  // namespace yakugo::bitext
