// SPDX-License-Identifier: Apache-2.0
// Writers of the forms that CAT tools read; one source file a format.
#pragma once

#include "glossary/exchange/writing.hpp"
#include "glossary/store/model.hpp"

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

enum class Format { tbx, tmx, csv, tsv, omegat };

/// By file name extension, without case: .tbx .tmx .csv .tsv, and .utf8 .tab for the OmegaT glossary.
std::optional<Format> format_of(std::string_view file_name);
std::string_view name(Format format);

/// All writers: UTF-8, malformed bytes and characters that XML 1.0 forbids are dropped and counted; equal input gives equal
/// bytes; a write that fails is left to the state of `out`, which the caller looks at after it has flushed.

/// TBX v3 (ISO 30042:2019), TBX-Basic, DCA. Pairs of one concept become one conceptEntry with every term once; the
/// first Japanese and English term (the one that the term base prefers, else of the best pair) is preferredTerm-admn-sts, others
/// admitted, rejected ones absent.
/// A term that is only suggested is never preferred, and its note ends in "; status=suggested".
/// Carries: termType (fullForm/acronym ...), partOfSpeech noun, subjectField none, context with its source, origination date,
/// external cross references to the posts' URLs, and one term-level note "yakugo: confidence=0.93; evidence=title_pair,lexicon; type=weapon".
/// Entries stand by concept id. No element holds whether a pair is accepted or a candidate; where there is no entry there is
/// no body, which the schema asks for.
Report write_tbx(std::ostream& out, const std::vector<store::PairRow>& pairs, const Options& options);

/// TMX 1.4: srclang by options.source, segtype "sentence" ("paragraph" on units of several sentences is avoided by splitting upstream),
/// tuid, x-source, x-post, x-url, x-kind, x-score props on tu only, no empty segs, no white space round the text, first unit wins where one
/// source text has two targets (the others are counted in the report).
Report write_tmx(std::ostream& out, const std::vector<store::SegmentRow>& segments, const Options& options);

/// One pair a line with header: source,target,type,status,confidence,evidence,context_source,context_target,post,url,id. CSV: RFC 4180, CRLF,
/// UTF-8 with BOM (Excel opens it right). TSV: tabs and line breaks inside fields become spaces, LF, no BOM.
/// Cells that start with = + - @ are left as they are in TSV, and prefixed by ' in CSV (formula injection).
/// Pairs stand in the order given, rejected ones too. The two contexts come from one piece of evidence where one holds both sides.
Report write_csv(std::ostream& out, const std::vector<store::PairRow>& pairs, const Options& options);
Report write_tsv(std::ostream& out, const std::vector<store::PairRow>& pairs, const Options& options);

}  // namespace yakugo::exchange
