// SPDX-License-Identifier: Apache-2.0
// The most probable spellings of one word in the other script.
#pragma once

#include "libalign/translit/search_width.hpp"
#include "libalign/translit/unit_index.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace yakugo::translit {

/// One spelling that the search came to.
struct Made {
    std::vector<std::uint16_t> output;  ///< letters (1 to 26) or morae
    double joint = 0;                   ///< log of the sum over alignments of the joint n-gram's P(both)
    double context = 0;                 ///< the same of the context model's P(output | source)
    double alone = 0;                   ///< log P(output) by the model of its script alone
    double score = 0;                   ///< log P(output | source) up to a constant: weights . features()
    bool known = false;                 ///< an English word of the training data

    std::array<double, kGenerationFeatures> features() const {
        return {joint, context, alone, static_cast<double>(output.size()), known ? 1.0 : 0.0};
    }
};

/// Beam search from left to right over sequences of units u1 u2 ... un that take the whole source. A hypothesis is an output so far with
/// its last two units; its score is the sum of
///   (log P(u(i) | u(i-1), u(i-2)) + log P(u(i) | place, u(i-1), u(i-2))) / 2
/// over its units, of the joint n-gram and of the context model; hypotheses of one output and the same two units are added up.
/// Time: places * beam * units that fit; memory the same times 40 bytes. At most two units in a row may take no source letter.
/// Best first, by the score. `source`: letters 1 to 26 (to_katakana) or mora numbers (to_english), one word, not empty.
std::vector<Made> generate(const ModelView& model, const UnitIndex& index, Direction to,
                           std::span<const std::uint16_t> source, SearchWidth width = {});

}  // namespace yakugo::translit
