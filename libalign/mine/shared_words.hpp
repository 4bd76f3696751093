// SPDX-License-Identifier: Apache-2.0
// How far two terms agree word by word.
#pragma once

#include "libalign/link/linker.hpp"

#include <string_view>

namespace yakugo::mine {

/// Share, 0 to 1, of the English content words that a link to the Japanese term explains, by the links' scores.
double shared_words(std::string_view ja, std::string_view en, const link::Resources& resources);

}  // namespace yakugo::mine
