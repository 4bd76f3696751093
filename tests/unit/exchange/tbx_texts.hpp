// SPDX-License-Identifier: Apache-2.0
// Short spellings for TBX in memory.
#pragma once

#include "glossary/exchange/tbx/tbx.hpp"

#include <string>
#include <utility>
#include <vector>

namespace yakugo::testing {

struct TbxRead {
    std::vector<store::ConceptEntry> entries;
    markup::ReadReport report;
};

inline TbxRead read_text(std::string file, bool recover = false) {
    TbxRead out;
    markup::Input input = markup::Input::of(std::move(file), "terms.tbx");
    exchange::ReadOptions options;
    options.recover = recover;
    out.report = exchange::read_tbx(
        input, [&](store::ConceptEntry& entry) { out.entries.push_back(entry); }, options);
    return out;
}

inline std::string v3(const std::string& body) {
    return "<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" "
           "xmlns=\"urn:iso:std:iso:30042:ed-2\"><tbxHeader><fileDesc>"
           "<sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>" +
           body + "</body></text></tbx>";
}
inline std::string v2(const std::string& body) {
    return "<martif type=\"TBX\" xml:lang=\"en\"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc>"
           "</martifHeader><text><body>" +
           body + "</body></text></martif>";
}
inline std::string v3_term(const std::string& inside) {
    return v3("<conceptEntry id=\"c1\"><langSec xml:lang=\"ja\"><termSec><term>弁</term>" + inside +
              "</termSec></langSec></conceptEntry>");
}

}  // namespace yakugo::testing
