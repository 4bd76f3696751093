// SPDX-License-Identifier: Apache-2.0
// Segments that yakugo itself has found as translation units.
#pragma once

#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/writing.hpp"
#include "glossary/store/model.hpp"
#include "glossary/store/unit.hpp"

#include <iosfwd>
#include <vector>

namespace yakugo::exchange {

/// tuid s<ID>, creationdate, props x-source (the file without its folder, which is nobody's business but the
/// translator's), x-post, x-url, x-kind, x-score, a note that says where the pair comes from, and the two texts on one
/// line each, without white space at either end: "en" and "ja". Names with x-, because OmegaT takes a unit with a
/// property "file", "id", "prev", "next" or "path" for an alternative translation, which it does not insert.
store::TranslationUnit unit_of(const store::SegmentRow& row, Cleaner& cleaner);

/// For Options::any_paragraph.
bool any_paragraph(const std::vector<store::SegmentRow>& segments);

/// The units of all rows as TMX (tmx_writer.hpp): the first unit wins where one source text has two targets, the others
/// are counted.
Report write_tmx(std::ostream& out, const std::vector<store::SegmentRow>& segments, const Options& options);

}  // namespace yakugo::exchange
