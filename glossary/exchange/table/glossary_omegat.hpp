// SPDX-License-Identifier: Apache-2.0
// OmegaT's glossaries: source, target, comment.
#pragma once

#include "glossary/exchange/reading.hpp"

namespace yakugo::exchange {

/// As OmegaT 3.6 reads them: source, tab, target, tab, comment, nothing quoted, a # at the start of a line opens a
/// comment (.utf8, .txt, .tab, .tsv); or the same three cells in RFC 4180 (.csv), which is told by the first line
/// without a tab. Encodings as table_text.hpp. An entry a line.
///
/// A comment line that names two languages, "# en", tab, "ja", says which they are; a first row that does ("English", tab,
/// "日本語"), or names a source and a target, is no entry; else see read_table(). The comment
/// of an entry becomes its note. What our own writer puts there, "weapon; accepted; confidence=0.93; 記事の題", comes
/// back as type, status (none where accepted) and confidence of both terms and as the source of the entry.
ReadReport read_omegat(Input& input, const EntrySink& sink, const ReadOptions& options);

}  // namespace yakugo::exchange
