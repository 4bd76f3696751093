// SPDX-License-Identifier: Apache-2.0
// One line of EDICT or ENAMDICT.
#pragma once

#include "libalign/lexicon/compile.hpp"
#include "libalign/lexicon/lexicon.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::lexicon {

/// Views point into the line.
struct DictionaryLine {
    std::string_view headword;
    std::string_view reading;
    std::vector<std::string> glosses;  ///< cleaned, without repetitions; empty where only remarks were there
    std::uint8_t names = name_none;    ///< NameKind bits
    bool common = false;
    bool verbal = false;
    bool noun = false;
    bool usually_kana = false;  ///< EDICT's (uk): written as the reading rather than as the headword
    bool bare_name = false;     ///< all its marks are ENAMDICT's for surnames, given names and the unclassified
};

/// "空中給油 [くうちゅうきゅうゆ] /(n,vs) aerial refueling/in-flight refueling/(P)/"; nullopt where the line has not this form.
/// The marks of names are read in ENAMDICT and the seed, those of parts of speech in EDICT and the seed.
std::optional<DictionaryLine> parse_dictionary_line(std::string_view line, Source::Kind kind);

/// The date of EDICT's first line ("　？？？ /.../Created: 2021-02-03/"), which is no entry; empty where it has none,
/// nullopt where the line is an ordinary one.
std::optional<std::string_view> parse_title_line(std::string_view line);

}  // namespace yakugo::lexicon
