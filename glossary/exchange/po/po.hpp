// SPDX-License-Identifier: Apache-2.0
// Catalogues of GNU gettext (PO, POT) as translation memories.
#pragma once

#include "glossary/exchange/reading.hpp"
#include "glossary/exchange/writing.hpp"

#include <iosfwd>
#include <memory>

namespace yakugo::exchange {

/// PO as GNU gettext's manual defines it (chapter "The Format of PO Files"), read message by message: any size in
/// bounded memory; a message of 10 MiB and more is damage, and so are more than 100 forms of a plural. Any charset of
/// the header that ICU knows, a byte order mark goes before it; where none is named it is guessed.
///
/// A message is one unit without a key, its texts as they are, escapes resolved: msgid "Open %s\n", msgstr "%sを開く\n".
/// Languages: msgid is in X-Source-Language or else options.source, msgstr in Language or else the other one of the
/// two. An untranslated message has no target. A plural message gives a unit a form: msgid with msgstr[0], msgid_plural
/// with msgstr[1]; Japanese has one form, which both get. Comments of translators and of programmers are notes with an
/// attribute from = "translator" or "developer", a note a paragraph. Properties of the unit:
///
///     x-context                   msgctxt
///     x-fuzzy, x-obsolete         "yes": the translation is not finished, or the program does not use it any more
///     x-plural                    "singular", or "plural" with the msgid that it belongs to in x-plural-of
///     x-reference                 of each #: "src/main.c:12"
///     x-flag                      of each #, but fuzzy: "c-format"
///     x-previous-context, x-previous-source, x-previous-plural    #|
///
/// What po_writer() has put into comments because PO has no place for it (key, attributes, other properties) is read
/// back. Damage is what is no PO for msgfmt either (see ReadOptions::recover), and bytes of another charset, in
/// comments too; two messages with one msgid are two units. Escaped bytes that are no UTF-8 are dropped, a warning
/// counts them. Any thread.
markup::ReadReport read_po(markup::Input& input, const UnitSink& sink, const ReadOptions& options);

/// PO from options.source into the other language, UTF-8, valid for `msgfmt -c` unless a c-format message has other
/// directives in its translation. Inline tags are written as their codes, as markup stands in PO: "Press <b>OK</b>". A
/// text that comes again with another translation gets a msgctxt of its own, the unit's key or a number. msgstr begins
/// and ends with a line break where msgid does, which gettext demands.
std::unique_ptr<UnitWriter> po_writer(std::ostream& out, const Options& options);

}  // namespace yakugo::exchange
