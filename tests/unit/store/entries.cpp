// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/store/entries.hpp"

#include <algorithm>

namespace yakugo::testing {

using namespace store;

ConceptEntry entry(const std::vector<Term>& ja, const std::vector<Term>& en, const std::string& day) {
    ConceptEntry out{.key = "c1", .languages = {{"ja", {}, ja}, {"en-US", {}, en}}, .line = 7};
    if (!day.empty()) out.fields.push_back({"transaction", "modification", "", {{"date", day}}});
    return out;
}

ImportResult import(TermBase& base, const std::string& file, const std::vector<ConceptEntry>& entries,
                    const ImportOptions& options, bool keep) {
    TermBase::Import run = base.import(file, options);
    for (const ConceptEntry& one : entries) run.put(one);
    return run.finish("digest of " + file, keep);
}

std::vector<std::string> shown(const TermBase& base) {
    std::vector<std::string> out;
    PairFilter all;
    for (const PairRow& row : base.pairs(all))
        out.push_back(row.ja + "=" + row.en + " " + std::string(shown_status(row)));
    all.status = Status::rejected;
    for (const PairRow& row : base.pairs(all)) out.push_back(row.ja + "=" + row.en + " rejected");
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace yakugo::testing
