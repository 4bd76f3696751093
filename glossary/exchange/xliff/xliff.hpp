// SPDX-License-Identifier: Apache-2.0
// XLIFF of all versions and makes as translation memory.
#pragma once

#include "glossary/exchange/reading.hpp"

namespace yakugo::exchange {

/// XLIFF 1.0 to 1.2 (OASIS, 2008) and 2.0 to 2.2 (ISO 21720), by the root element; with what Trados Studio (sdlxliff),
/// memoQ (mqxliff) and Phrase (mxliff) add to 1.2. One unit a segment: an <mrk mtype="seg"> of <seg-source> with the
/// one of <target> that has its mid, a <segment>, or else the whole <trans-unit>. `<source>弁</source><target/>` is a
/// unit with a missing side.
///
/// Key: file/unit/segment by `original` (else the file's id), the unit's id and the segment's. Languages: of the file,
/// xml:lang on a text before it, else options.source and the other one. Inline tags: g, bpt and ept, bx and ex, pc, sc
/// and ec are bpt and ept where both halves stand in the segment, else `it`; x, ph are ph; mrk and sm are hi. Attribute
/// x is the tag's id, type its ctype or type; the code is what stands in the tag, in <originalData>, in Trados' tag
/// definitions, else the equivalent text.
///
/// Properties of the unit: x-state (state of the target or segment, conf of Trados, status of memoQ), x-fuzzy "yes"
/// where that state says that the translation is not finished, x-approved, x-translate, x-context-<type> of contexts,
/// also of the groups round the unit, x-alternative for each <alt-trans> or <match>, which is no translation of this
/// unit: its target as plain text, with attributes source, origin and match-quality; other attributes as
/// "x-mq:percent", other elements that hold text as "x-content". Notes have the attributes that <note> has. White
/// space is kept with xml:space="preserve" and in files of Trados; else a run with a line break in it is one
/// space, none between Japanese characters and at the ends.
///
/// Not kept, with a diagnostic: notes of a file or group, text that tracked changes have deleted, text between
/// segments, control characters of <cp>. Not kept: skeletons, glossaries and phases in headers. Damage and limits: see
/// read_xml(); units of recovery are trans-unit and unit.
markup::ReadReport read_xliff(markup::Input& input, const UnitSink& sink, const ReadOptions& options);

}  // namespace yakugo::exchange
