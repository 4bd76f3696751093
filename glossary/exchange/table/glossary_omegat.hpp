// SPDX-License-Identifier: Apache-2.0
// OmegaT's glossaries in and out: source, target, comment.
#pragma once

#include "glossary/exchange/reading.hpp"
#include "glossary/exchange/writing.hpp"

#include <iosfwd>
#include <memory>

namespace yakugo::exchange {

/// As OmegaT 3.6 reads them: source, tab, target, tab, comment, nothing quoted, a # at the start of a line opens a
/// comment (.utf8, .txt, .tab, .tsv); or the same three cells in RFC 4180 (.csv), which is told by the first line
/// without a tab. Encodings as table_text.hpp. An entry a line.
///
/// A comment line that names two languages, "# en", tab, "ja", says which they are; a first row that does ("English",
/// tab, "日本語"), or names a source and a target, is no entry, but behind such a comment line it is; else see
/// read_table(). The comment of an entry becomes its note. What our own writer puts there, "weapon; accepted;
/// confidence=0.93; 記事の題", comes back as type, status (none where accepted) and confidence of both terms and as the
/// source of the entry, "candidate" alone as the status, "deprecated source form" before it as the usage of the source;
/// what stands behind " // " is the note then.
markup::ReadReport read_omegat(markup::Input& input, const EntrySink& sink, const ReadOptions& options);

/// Between the parts of a comment of our own.
inline constexpr const char* kCommentParts = " // ";

/// A line for each source term, also one that is deprecated (texts have it), with each translation that is not, the
/// preferred one first. The comment: that the source is deprecated; what is known of a mined pair, see read_omegat(); "NG: 冷却剤, 冷却物", the
/// translations that are not to be used; definitions, notes, subject fields. A source that begins with # gets a space
/// before it, or OmegaT would read a comment. A line that was there already is left out, and counted: to know them, all
/// are kept in memory.
std::unique_ptr<EntryWriter> omegat_glossary_writer(std::ostream& out, const Options& options);

}  // namespace yakugo::exchange
