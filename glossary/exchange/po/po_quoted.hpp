// SPDX-License-Identifier: Apache-2.0
// Strings as PO quotes them, and yakugo's own lines in its comments.
#pragma once

#include "glossary/store/unit.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace yakugo::exchange {

/// "text" with its quotes; line breaks, tabs, quotes and backslashes escaped as in C.
std::string po_quoted(std::string_view text);

/// What a unit holds and PO has no place for stands in comments of the programmer's kind:
///
///     #. yakugo key "c1"
///     #. yakugo property "x-client" "トヨタ"
///     #. yakugo target attribute "changeid" "sato"
///
/// The scope is "", "source " or "target ", the kind key, attribute, property or note; a key and a note have no name.
std::string po_own_line(std::string_view scope, std::string_view kind, std::string_view name, std::string_view value);

/// Puts what such a line says into the unit, whose first variant is its source. False where it is no such line.
bool take_po_own_line(std::string_view line, store::TranslationUnit& unit);

/// The text without the characters that XML 1.0 forbids; `dropped` grows by their number.
std::string allowed_text(std::string_view text, std::size_t& dropped);

}  // namespace yakugo::exchange
