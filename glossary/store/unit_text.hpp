// SPDX-License-Identifier: Apache-2.0
// A translation unit as the column unit.rest holds it.
#pragma once

#include "glossary/store/unit.hpp"
#include "libalign/core/id.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace yakugo::store {

/// unit.id: those of one source stand together, in the order of its file, and below the first of the next source.
constexpr std::int64_t first_unit_id(SourceId source) {
    return source.value << 40U;
}

/// The plain texts that columns of their own hold, to be searched: the first variant of each language.
struct UnitTexts {
    std::string_view ja, en;
};
UnitTexts texts_of(const TranslationUnit& unit);

/// Everything but texts_of(): one record a piece, parted by RS (U+001E), its parts by US (U+001F). These two, as all
/// characters that XML forbids, occur in no unit; where a caller breaks that, they become spaces. `out` is overwritten,
/// so that one string serves a million units.
void write_rest(const TranslationUnit& unit, std::string& out);

/// A unit as its row has it: made in one thread and stored by another, which looks at three strings and no lists.
struct PackedUnit {
    std::string ja, en, rest;  ///< as texts_of() and write_rest() have them
    std::size_t line = 0;      ///< TranslationUnit::line
};
/// `out` is overwritten and keeps its memory.
void pack(const TranslationUnit& unit, PackedUnit& out);

/// The unit again. Records of a later yakugo are passed over; a tag behind the end of its text stands at the end.
TranslationUnit read_unit(std::string_view ja, std::string_view en, std::string_view rest);

}  // namespace yakugo::store
