// SPDX-License-Identifier: Apache-2.0
// UTX, the glossary form of the Asia-Pacific Association for Machine Translation (AAMT).
#pragma once

#include "glossary/exchange/reading.hpp"
#include "glossary/exchange/writing.hpp"

#include <iosfwd>
#include <memory>

namespace yakugo::exchange {

/// UTX 1.11 and 1.20, and UTX-S before them: UTF-8, tab-separated, lines of the header begin with #:
///
///     #UTX 1.11; en/ja; 2026-01-10T09:00:00Z; copyright: AAMT (2026); license: CC-by 4.0
///     #src	tgt	src:pos	term status	concept ID
///     coolant	冷却材	noun	approved	c1
///
/// The specification itself was not at hand: this follows what is public of it (UTX Converter's pages; TBX and UTX
/// convertibility, tbxinfo.net) and files that are about; that 1.20 begins its comment lines with ## is seen in files
/// only.
///
/// Rows of one concept ID that follow each other are one entry. "term status" speaks of the target: approved is
/// preferred, non-standard admitted, forbidden deprecated, provisional the status "candidate" without a use;
/// src:status, of our own writer, says the same of the source. src:pos and any src:X or tgt:X are fields of that term,
/// other columns of the entry; names as in read_table(). "-" is an empty cell. The header's date, copyright, license
/// and the like are told of in a note. Throws InputError: no #UTX line, no languages, no column line with src and tgt
/// before the first row.
markup::ReadReport read_utx(markup::Input& input, const EntrySink& sink, const ReadOptions& options);

/// UTX 1.20. Every source term stands with the translation that is preferred, the first with all others too: forbidden
/// ones are marked. Carries parts of speech, statuses, definition, domain (subjectField), and of entries and terms a
/// comment (note), of terms an example (context) and a reading; of several values the first. superseded becomes
/// forbidden, suggested provisional. CR LF, no byte order mark.
std::unique_ptr<EntryWriter> utx_writer(std::ostream& out, const Options& options);
/// UTX 1.11: the same with the older header.
std::unique_ptr<EntryWriter> utx_1_11_writer(std::ostream& out, const Options& options);

}  // namespace yakugo::exchange
