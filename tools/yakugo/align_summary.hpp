// SPDX-License-Identifier: Apache-2.0
// What an alignment tells the translator at once.
#pragma once

#include "tools/yakugo/align_rows.hpp"

#include <iosfwd>

namespace yakugo::cli {

/// Sentences of each text, beads by kind, what nobody translated, what was added, what has moved. Of each list the
/// first few places, as "file:line: beginning of the sentence", and how many there are in all.
void print_align_summary(std::ostream& out, const AlignTexts& texts, const bitext::Alignment& alignment);

}  // namespace yakugo::cli
