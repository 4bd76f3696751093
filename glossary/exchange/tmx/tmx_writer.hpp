// SPDX-License-Identifier: Apache-2.0
// Translation units as TMX 1.4.
#pragma once

#include "glossary/exchange/writing.hpp"

#include <iosfwd>
#include <memory>

namespace yakugo::exchange {

/// TMX 1.4 that tmx14.dtd and OmegaT's tmx14.xsd take whatever the units hold. Variants stand in the order source
/// language (of options.source, "en", "en-US"), other language of the pair, others; props and notes, attributes and
/// tags are those of the unit.
///
/// srclang: tools refuse a file whose srclang is not, to the letter, the code of its source texts, and Poedit one with
/// "*all*". The header says the code of the first unit's source variant, "en" or "en-US"; a unit whose first variant is
/// in another says so in its own srclang. read_tmx() takes that away again.
///
/// segtype: OmegaT, 3.6 and later, reads that of the header only, and cuts texts into sentences where it says "paragraph"; a memory of
/// paragraphs under "sentence" is of no use to it. So the header says "paragraph" where a unit of the export holds several
/// sentences (options.any_paragraph), else "sentence", and a unit that is the other says so itself, unless it has a
/// segtype of its own. read_tmx() takes away again what follows from the texts.
///
/// Left out, and counted: variants without text or with white space only (tools would write empty translations), units
/// without any, attributes that TMX does not know or whose value it does not allow, dates that are none, tags hi
/// without their other half, characters that XML forbids. A variant whose language is no code is "und". Dates in the
/// form of ISO 8601 with marks are written without. A code that is no inline XML is escaped.
///
/// White space in texts stays; callers whose texts come from pages clean them (see unit_of()).
std::unique_ptr<UnitWriter> tmx_writer(std::ostream& out, const Options& options);

}  // namespace yakugo::exchange
