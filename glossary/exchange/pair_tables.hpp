// SPDX-License-Identifier: Apache-2.0
// Tables of pairs, which yakugo reads back and spreadsheets show: one source file for both.
#pragma once

#include "glossary/exchange/writing.hpp"
#include "glossary/store/model.hpp"

#include <iosfwd>
#include <vector>

namespace yakugo::exchange {

/// One pair a line with header:
/// source,target,type,status,confidence,evidence,context_source,context_target,post,url,id. CSV: RFC 4180, CRLF, UTF-8
/// with BOM (Excel opens it right). TSV: tabs and line breaks inside fields become spaces, LF, no BOM. Cells that start
/// with = + - @ are left as they are in TSV, and prefixed by ' in CSV (formula injection). Pairs stand in the order
/// given, rejected ones too. The status is shown_status(), "deprecated source form" where only the source is forbidden.
/// The two contexts come from one piece of evidence where one holds both sides.
Report write_csv(std::ostream& out, const std::vector<store::PairRow>& pairs, const Options& options);
Report write_tsv(std::ostream& out, const std::vector<store::PairRow>& pairs, const Options& options);

}  // namespace yakugo::exchange
