// SPDX-License-Identifier: Apache-2.0
// Parallel documents whose alignment is known.
#pragma once

#include "libalign/bitext/bead.hpp"
#include "libalign/bitext/text.hpp"

#include <string>
#include <vector>

namespace yakugo::train {

struct ParallelDocument {
    std::string name;
    bitext::Text en, ja;
    std::vector<bitext::Bead> gold;  ///< ascending on both sides
};

/// The documents NAME.en, NAME.ja and NAME.gold of a folder, by name: a sentence a line, and a bead a line,
/// `en_ids:ja_ids`, 0-based, comma lists. `perturbed` ones are those with NAME.pert.*. Throws InputError with file and
/// line.
std::vector<ParallelDocument> read_parallel(const std::string& folder, bool perturbed);

}  // namespace yakugo::train
