// SPDX-License-Identifier: Apache-2.0
// Mined pairs as TBX v3 (ISO 30042:2019), dialect TBX-Basic, DCA style.
#include "glossary/exchange/exchange.hpp"
#include "glossary/exchange/tbx/tbx_basic_dca.hpp"
#include "glossary/exchange/term_entries.hpp"

namespace yakugo::exchange {

Report write_tbx(std::ostream& out, const std::vector<store::PairRow>& pairs, const Options& options) {
    TbxBasicDca writer(out, options);
    const PairLosses losses = each_entry({}, pairs, false, options, writer.cleaner(),
                                         [&](const store::ConceptEntry& entry) { writer.write(entry); });
    const Report written = writer.finish();
    Report report;
    report.written = written.written;
    leave_out(report, "TBX", losses);
    report.left_out.insert(report.left_out.end(), written.left_out.begin(), written.left_out.end());
    return report;
}

}  // namespace yakugo::exchange
