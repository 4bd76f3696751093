// SPDX-License-Identifier: Apache-2.0
// Katakana with middle dots: the name of somebody, or words.
#pragma once

#include "libalign/link/known_spellings.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace yakugo::link {

/// Spells one part of a run, of which the dictionary knows these spellings.
using PartSpeller =
    std::function<std::vector<translit::Spelt>(const std::string& katakana, const std::vector<translit::Known>& known)>;

/// English spellings of a run with these parts between its middle dots, at most `most`, best first, with the capitals of display_form().
/// The run is a name, whose parts ENAMDICT may have (ジョン・F・ケネディ), or a phrase, whose parts EDICT may have
/// (セキュア・ワールド・ファンデーション); what the dictionary has says how likely either is.
std::vector<translit::Spelt> spell_dotted(std::span<const std::string> parts, std::size_t most,
                                          const SpellingSources& sources, const PartSpeller& spell);

/// Probability that a run with these parts between its middle dots is a name, by what the dictionary has of them.
double reads_as_name(std::span<const std::string> parts, const SpellingSources& sources);

}  // namespace yakugo::link
