// SPDX-License-Identifier: Apache-2.0
// What the names of columns mean: yakugo's own, those of CAT tools, and those that people write, English and Japanese.
#pragma once

#include <string_view>

namespace yakugo::exchange {

/// What the cells of a column hold.
enum class ColumnKind {
    field,      ///< a Field of the name that stands in the column
    key,        ///< ConceptEntry::key
    source,     ///< the term translated from
    target,     ///< the term translated into
    term,       ///< a term in the language of the column, or of the row
    language,   ///< the language of the row's term
    usage,      ///< Term::usage; preferred, deprecated, ...
    standing,   ///< use, or how far the work is: see standing_of()
    forbidden,  ///< a flag
    preferred,  ///< a flag
    info,       ///< memoQ's Term_Info
    post,       ///< the source of the row's contexts
    address,    ///< the address of the row's contexts
};

constexpr bool is_term(ColumnKind kind) {
    return kind == ColumnKind::term || kind == ColumnKind::source || kind == ColumnKind::target;
}

/// What a column speaks of.
enum class Reach {
    entry,
    language,  ///< the language section
    term,      ///< the term to whose language and place it belongs
    row,       ///< every term of the row
    last,      ///< the term translated into: the last of the row
    script,    ///< the term in whose script the cell is written
};

/// The column of yakugo's own table for fields that have none.
inline constexpr const char* kRestField = "yakugo";

struct ColumnName {
    std::string_view folded;  ///< see column_values.hpp
    ColumnKind kind;
    Reach reach;                  ///< where no language is named beside it
    std::string_view field = {};  ///< TBX's or yakugo's name
    std::string_view fixed = {};  ///< the value of a field whose parts stand in columns: "origination" of a transaction
    std::string_view part = {};   ///< "" its value, "target", or the name of what belongs to it
};

/// The meaning of a name, nullptr where it has none: "Part of Speech", "品詞", "Entry_Note", "concept_definition".
const ColumnName* column_name(std::string_view header);

}  // namespace yakugo::exchange
