// SPDX-License-Identifier: Apache-2.0
// Katakana runs that the dictionary knows only in parts.
#pragma once

#include "libalign/link/known_spellings.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::link {

/// What stands between the middle dots, hyphens and spaces of a run, `normalized` by Profile::match_ja. Empty where it has no katakana, or
/// other characters than these and Latin letters.
std::vector<std::string> run_parts(std::string_view normalized);

/// A run without middle dots as two to four words of EDICT, likeliest first; none where they do not make up all of it. The names of
/// ENAMDICT do not count: they would take every foreign name apart.
std::vector<translit::Known> compose(std::string_view katakana, const SpellingSources& sources);

}  // namespace yakugo::link
