// SPDX-License-Identifier: Apache-2.0
// Pairs straight to TBX, as `yakugo export` does it by way of entries.
#pragma once

#include "glossary/exchange/tbx/tbx_basic_dca.hpp"
#include "glossary/exchange/term_entries.hpp"

#include <ostream>
#include <vector>

namespace yakugo::testing {

inline exchange::Report write_tbx(std::ostream& out, const std::vector<store::PairRow>& pairs,
                                  const exchange::Options& options) {
    exchange::TbxBasicDca writer(out, options);
    const exchange::PairLosses losses = exchange::each_entry(
        {}, pairs, false, options, writer.cleaner(), [&](const store::ConceptEntry& entry) { writer.write(entry); });
    const exchange::Report written = writer.finish();
    exchange::Report report;
    report.written = written.written;
    leave_out(report, "TBX", losses);
    report.left_out.insert(report.left_out.end(), written.left_out.begin(), written.left_out.end());
    return report;
}

}  // namespace yakugo::testing
