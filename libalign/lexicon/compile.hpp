// SPDX-License-Identifier: Apache-2.0
// Compiles dictionary sources into the file that Lexicon maps. Runs at build time only.
#pragma once

#include "libalign/core/diagnostic.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::lexicon {

/// One source, already read into memory: EDICT's line format (headword [reading] /(pos) gloss/gloss/), in UTF-8 or EUC-JP.
struct Source {
    enum class Kind { edict, enamdict, seed } kind = Kind::edict;
    std::string name;  ///< file name, for messages
    std::string_view bytes;
};

struct Compiled {
    std::string image;                    ///< the bytes of the lexicon file; equal input gives equal bytes
    std::vector<Diagnostic> diagnostics;  ///< lines that are no entries, with their line number
};

/// Cuts a headword into the words that it is made of.
using Cut = std::function<std::vector<std::string>(std::string_view headword)>;

/// `mandarin`: readings of kanji, laid out as format.hpp says; they may be missing. Without `cut` the lexicon knows
/// nothing of the parts of compounds (Lexicon::meaning_of_part()). Surnames and given names written in kanji or
/// hiragana are left out of ENAMDICT (600,000 readings that translate nothing); places, organisations, products, works,
/// full names of known persons and everything in katakana stay. Peak memory about ten times the input.
Compiled compile(const std::vector<Source>& sources, std::string_view mandarin = {}, const Cut& cut = {});

}  // namespace yakugo::lexicon
