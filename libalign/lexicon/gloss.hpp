// SPDX-License-Identifier: Apache-2.0
// Takes one gloss of EDICT apart: its markers and its text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::lexicon {

/// The bracketed groups that lead a gloss, without their brackets, and what follows them:
/// "(n,vs) (1) (comp) access (to memory)" -> {"n,vs", "1", "comp"}, "access (to memory)".
struct MarkedGloss {
    std::vector<std::string_view> markers;
    std::string_view rest;
};
MarkedGloss split_markers(std::string_view gloss);

/// The gloss as a translator would write it: without () and {} and what they hold, spaces folded and trimmed. Brackets
/// inside a word are opened instead ("power (sub)station" -> "power substation"). A bracket that never closes
/// swallows the rest.
std::string without_remarks(std::string_view gloss);

/// The name of a company without what says its legal form, which is written on letterheads only:
/// "Mitsubishi Heavy Industries, Ltd." -> "Mitsubishi Heavy Industries". "Corporation" is part of many names and stays.
std::string without_legal_form(std::string_view company);

}  // namespace yakugo::lexicon
