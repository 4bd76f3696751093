// SPDX-License-Identifier: Apache-2.0
// English words made of one another by their endings: Mexico, Mexican; coordinate, coordination.
#pragma once

#include <string_view>

namespace yakugo::check {

/// Whether both, ASCII in either case, are one stem of four letters or more with endings of English behind it; several
/// words where each is equal to its fellow or derived from the same stem. Not where stems change: Spain, Spanish.
/// O(words · endings²).
bool are_derivations(std::string_view a, std::string_view b);

}  // namespace yakugo::check
