// SPDX-License-Identifier: Apache-2.0
// Training the weights of beads: a semi-Markov conditional random field.
#pragma once

#include "libalign/bitext/model.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace yakugo::train {

/// A bead that a way may take, between nodes of one document.
struct FieldBead {
    std::size_t from = 0, to = 0;
    bool right = false;
    std::vector<std::pair<std::uint16_t, float>> features;  ///< those that are not 0
};

/// The likely beads of one document and all right ones, which lead from node 0 to the last; by `to`, ascending.
struct Field {
    std::size_t nodes = 0;
    std::vector<FieldBead> beads;
    double weight = 1;
};

/// Weights that maximise the sum over documents of weight * log P(right way), less ridge / 2 * the squared distance
/// from `start` (Sarawagi and Cohen 2004), by resilient propagation (Riedmiller and Braun 1993). Deterministic.
bitext::Features fit_fields(const std::vector<Field>& fields, const bitext::Features& start, double ridge);

}  // namespace yakugo::train
