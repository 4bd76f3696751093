// SPDX-License-Identifier: Apache-2.0
// Links that the dictionary makes.
#pragma once

#include "libalign/link/linker.hpp"

#include <vector>

namespace yakugo::link {

/// Adds a link for every Japanese word or compound one of whose glosses stands in the English: as it is, in another form of the
/// word, in part, as the acronym of its initials, or as the adjective of a proper noun (メキシコ and "Mexican").
void link_lexicon(const JapaneseText& japanese, const EnglishText& english, const PhraseIndex& phrases,
                  const Resources& resources, std::vector<Link>& out);

}  // namespace yakugo::link
