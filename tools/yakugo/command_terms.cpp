// SPDX-License-Identifier: Apache-2.0
// yakugo terms: the pairs of the term base with their evidence.
#include "libalign/core/error.hpp"
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/engine.hpp"
#include "tools/yakugo/explain.hpp"
#include "tools/yakugo/pair_filter.hpp"
#include "tools/yakugo/rows.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <iostream>

namespace yakugo::cli {

namespace {

using nlohmann::ordered_json;

ordered_json to_json(const store::PairRow& pair) {
    ordered_json evidence = ordered_json::array();
    for (const store::EvidenceRow& row : pair.evidence) evidence.push_back(evidence_json(row));
    ordered_json out = {{"id", pair.id.value},
                        {"ja", pair.ja},
                        {"en", pair.en},
                        {"type", pair.type},
                        {"status", store::shown_status(pair)},
                        {"confidence", rounded(pair.confidence)},
                        {"evidence", std::move(evidence)},
                        {"concept", pair.concept_id.value}};
    for (const PairId other : pair.conflicts) out["conflicts"].push_back(other.value);
    return out;
}

int explain_one(const Common& common, PairId id) {
    const store::TermBase base = store::TermBase::open(common.db, store::Access::read);
    const auto pair = base.pair(id);
    if (!pair) throw StoreError({common.db, 0}, fmt::format("holds no term with id {}", id.value));
    const std::string folder = data_folder();
    explain(std::cout, common.style, base, *pair,
            {review::Weights::load(folder + "/confidence.tsv"), review::Weights::load(folder + "/suggestions.tsv")});
    return exit_well;
}

}  // namespace

int command_terms(const Arguments& arguments) {
    Parser parser("terms [options]", "Lists term pairs with their evidence, most certain first, suggestions last.");
    add_pair_options(parser, 0.5);
    parser.own()("explain", boost::program_options::value<std::int64_t>()->value_name("ID"),
                 "only this term: what its confidence is made of")(
        "conflicts", boost::program_options::bool_switch(),
        "only terms that are translated otherwise elsewhere: acronyms, and terms of imported files");
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    store::PairFilter filter = pair_filter(parser);
    filter.in_conflict = parser.values()["conflicts"].as<bool>();
    if (parser.values().count("explain") > 0)
        return explain_one(common, {parser.values()["explain"].as<std::int64_t>()});
    const store::TermBase base = store::TermBase::open(common.db, store::Access::read);
    std::vector<ordered_json> rows;
    for (const store::PairRow& pair : base.pairs(filter)) rows.push_back(to_json(pair));
    std::vector<Column> columns = {{"id", 8},      {"ja", 44},         {"en", 44},      {"type", 16},
                                   {"status", 10}, {"confidence", 10}, {"evidence", 50}};
    if (filter.in_conflict) columns.push_back({"conflicts", 40});
    print_rows(std::cout, common.style, columns, rows);
    return exit_well;
}

}  // namespace yakugo::cli
