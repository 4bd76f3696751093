// SPDX-License-Identifier: Apache-2.0
// Words of English phrases, and names of military units among them: "Patrol Squadron (VP) 45".
#pragma once

#include "libalign/link/linker.hpp"

#include <cstddef>

namespace yakugo::mine {

/// The token is one of the brackets, or the letters in them, before the number of a unit.
bool is_unit_code(const link::EnglishText& english, std::size_t token);

/// Neither punctuation nor function word, nor the letters of a unit.
bool is_content(const link::EnglishText& english, std::size_t token);

/// The token is a word in small letters right behind the number of such a name, "Squadron (VP) 45 | flies": no part of it, and rather a verb.
bool is_behind_unit(const link::EnglishText& english, std::size_t token);

}  // namespace yakugo::mine
