// SPDX-License-Identifier: Apache-2.0
// The letter that a page shows as a drop cap, and that is not in its text any more.
#pragma once

#include "libalign/document/document.hpp"
#include "libalign/link/linker.hpp"

#include <string>

namespace yakugo::mine {

/// The first letter, katakana or kanji, that body text has lost: メ of "キシコの麻薬カルテル…", 宇 of "宙開発庁(SDA)は…". Empty where
/// the text is whole or begins with an indent, and where neither the other texts of the post nor else the dictionary
/// tell of one letter alone. What the text begins with must be no word as it stands, or stand nowhere else in the post
/// without that letter. Time: one search of the post's text for each prefix of the first word, so it is asked of few
/// blocks.
std::string lost_initial(const document::Document& document, const document::Post& post, const document::Block& block,
                         const link::Resources& resources);

}  // namespace yakugo::mine
