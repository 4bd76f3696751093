// SPDX-License-Identifier: Apache-2.0
// TMX 1.1 to 1.4b as translation units.
#pragma once

#include "glossary/exchange/reading.hpp"

namespace yakugo::exchange {

/// Streams; memory is bounded by the largest unit. Encodings, limits, damage and recovery are those of read_xml() with
/// tu as unit.
///
///     tuid                      key
///     attributes, prop, note    as they are, of tu and tuv; attributes with a prefix under prefix:name
///     xml:lang or lang          Variant::language, brought to one spelling: JA, ja_JP, jpn -> ja, ja-JP, ja
///     seg                       text and tags: see inline_text.hpp
///     header: segtype, datatype attributes of each unit that has none of its own, unless they say "sentence" and "plaintext", which
///                               most tools write whatever they hold
///     segtype                   is no attribute where it says what the texts show: see segment_kind.hpp and tmx_writer.hpp
///     header: srclang           of no unit: which side is the source is the translator's choice. A unit's own srclang, "*all*"
///                               too, is an attribute like others, but not in a file by yakugo, which writes it where the
///                               first variant is in another language than the header says
///     header: the rest          a diagnostic names the props and notes, which belong to the file
///
/// White space is kept, but for a line break with an indentation at the beginning and one at the end of a seg: both
/// together come from printing the file prettily, and with them no tool finds the text again. A line break without
/// indentation can be meant: messages of programs end in one.
///
/// Read all the same, with a diagnostic: a tuv without language ("und"), without or with two seg, elements that TMX
/// does not know (in tu and tuv a prop under their own name), variants whose tags do not match. A tu without a tuv is
/// passed over with one.
///
/// Throws InputError where the file is no TMX: "expected a <tmx> document, found <html>".
markup::ReadReport read_tmx(markup::Input& input, const UnitSink& sink, const ReadOptions& options);

}  // namespace yakugo::exchange
