// SPDX-License-Identifier: Apache-2.0
// A term base with a little of everything, and a look at all that one holds.
#pragma once

#include "glossary/store/term_base.hpp"

#include <cstddef>
#include <string>

namespace yakugo::fuzz {

/// The bytes of a term base with two posts, decisions, an entry of a person's own, an imported unit and entry, words
/// told apart: made once, by our own program.
const std::string& sample_base();

/// One of an older yakugo, with nothing in it. Requires 1 to the newest version.
std::string empty_base(std::size_t version);

/// Lists all of it. Texts may be anything: a term base is a file that anybody can have written; what is asked must not
/// crash, and must end. Throws StoreError.
void look_at(const store::TermBase& base);

/// Decides on the first pair, undoes it and does it again. Throws StoreError.
void change(store::TermBase& base);

}  // namespace yakugo::fuzz
