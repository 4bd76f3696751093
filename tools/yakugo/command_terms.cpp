// SPDX-License-Identifier: Apache-2.0
// yakugo terms: the pairs of the term base with their evidence.
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/pair_filter.hpp"
#include "tools/yakugo/rows.hpp"

#include <nlohmann/json.hpp>

#include <iostream>

namespace yakugo::cli {

namespace {

using nlohmann::ordered_json;

ordered_json evidence_of(const store::EvidenceRow& evidence) {
    ordered_json out = {{"kind", evidence.kind},          {"source", evidence.source},
                        {"ja_line", evidence.ja_line},    {"en_line", evidence.en_line},
                        {"context", evidence.context_ja}, {"score", rounded(evidence.score)}};
    if (evidence.context_en != evidence.context_ja) out["context_en"] = evidence.context_en;
    return out;
}

}  // namespace

int command_terms(const Arguments& arguments) {
    Parser parser("terms [options]", "Lists term pairs with their evidence, most certain first, suggestions last.");
    add_pair_options(parser, 0.5);
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    const store::PairFilter filter = pair_filter(parser);
    const store::TermBase base = store::TermBase::open(common.db, store::Access::read);
    std::vector<ordered_json> rows;
    for (const store::PairRow& pair : base.pairs(filter)) {
        ordered_json evidence = ordered_json::array();
        for (const store::EvidenceRow& row : pair.evidence) evidence.push_back(evidence_of(row));
        rows.push_back({{"id", pair.id.value},
                        {"ja", pair.ja},
                        {"en", pair.en},
                        {"type", pair.type},
                        {"status", store::shown_status(pair)},
                        {"confidence", rounded(pair.confidence)},
                        {"evidence", std::move(evidence)}});
    }
    print_rows(std::cout, common.style,
               {{"id", 8}, {"ja", 44}, {"en", 44}, {"type", 16}, {"status", 10}, {"confidence", 10}, {"evidence", 50}},
               rows);
    return exit_well;
}

}  // namespace yakugo::cli
