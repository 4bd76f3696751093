// SPDX-License-Identifier: Apache-2.0
// Lists of spellings: put together part by part, each text once, best first.
#pragma once

#include "libalign/translit/model.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace yakugo::translit {

/// Adds a spelling; one that comes twice (the case of ASCII letters aside) has both probabilities, and the case of the likelier.
void add_spelling(std::vector<Spelt>& spellings, Spelt one);

/// How many spellings of a part to keep at least, so that a join has something to choose from.
inline constexpr std::size_t kLeastKept = 10;

void keep_best(std::vector<Spelt>& spellings, std::size_t most);

/// One spelling of each part with `joint` between: P(row) = product of P(part). The best `most` rows, kept after each part; empty where a
/// part has no spelling.
std::vector<Spelt> join(const std::vector<std::vector<Spelt>>& parts, std::string_view joint, std::size_t most);

}  // namespace yakugo::translit
