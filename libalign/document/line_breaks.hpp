// SPDX-License-Identifier: Apache-2.0
// Line breaks inside of a paragraph, HTML's <br> and Word's w:br: some part lines, some part a sentence.
#pragma once

#include "libalign/document/flow.hpp"

#include <cstddef>
#include <string_view>

namespace yakugo::document {

/// Whether a line goes on with the sentence of the line before: it stands behind a line break in the same paragraph, that
/// line ends without a full stop, and where they meet one word asks for the other: a comma or particle before, a particle
/// or a small letter behind ("新しい艦は、<br>来春に", "the new<br>ship"). Addresses, verses and lists of names do not.
bool continues_sentence(const Part& part, std::size_t line);

/// What stands for a line break between two texts: a space, nothing beside a wide character.
std::string_view joint_of(std::string_view before, std::string_view behind);

}  // namespace yakugo::document
