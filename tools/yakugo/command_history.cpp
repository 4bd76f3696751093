// SPDX-License-Identifier: Apache-2.0
// yakugo undo, redo and history: what was decided, and how it is taken back.
#include "glossary/store/term_base.hpp"
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/decision.hpp"
#include "tools/yakugo/open_base.hpp"
#include "tools/yakugo/rows.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <iostream>

namespace yakugo::cli {

namespace {

namespace po = boost::program_options;
using nlohmann::ordered_json;

using Turn = std::optional<store::OperationRow> (store::TermBase::*)(std::string_view, std::optional<OperationId>);

int turn(const Arguments& arguments, const char* command, const char* about, const char* said, Turn step) {
    Parser parser(fmt::format("{} [options]", command), about);
    parser.own()("count,n", po::value<std::size_t>()->default_value(1)->value_name("N"),
                 "how many, one after the other");
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    store::TermBase base = open_base(common, store::Access::change);
    for (std::size_t i = 0; i < parser.values()["count"].as<std::size_t>(); ++i) {
        const std::optional<store::OperationRow> done = (base.*step)(user_name(), std::nullopt);
        if (!done) {
            if (!common.quiet) fmt::print(stderr, "yakugo: there is nothing to {}\n", command);
            return exit_well;
        }
        if (!common.quiet) fmt::print("{}: {}\n", said, describe(*done));
    }
    return exit_well;
}

ordered_json to_json(const store::OperationRow& row) {
    ordered_json terms = ordered_json::array();
    for (const auto& [ja, en] : row.pairs) terms.push_back(ja + " = " + en);
    if (row.pairs.empty()) {  // two words that are, or are not, one
        for (const store::WordsDecision& words : row.words) terms.push_back(words.a + " / " + words.b);
    }
    ordered_json out = {{"id", row.id.value},        {"when", row.when},     {"who", row.who},
                        {"action", row.action},      {"undone", row.undone}, {"count", row.pair_count},
                        {"terms", std::move(terms)}, {"note", row.note}};
    if (row.target) out["target"] = row.target->value;
    return out;
}

ordered_json to_json(const store::Decision& row) {
    return {{"when", row.when},     {"who", row.who},       {"action", row.action},
            {"before", row.before}, {"after", row.after},   {"forbidden", store::name(row.forbidden)},
            {"chosen", row.chosen}, {"undone", row.undone}, {"note", row.note}};
}

}  // namespace

int command_undo(const Arguments& arguments) {
    return turn(arguments, "undo", "Takes back what was decided last, in the browser or the shell.", "taken back",
                &store::TermBase::undo);
}

int command_redo(const Arguments& arguments) {
    return turn(arguments, "redo", "Does again what was taken back last.", "done again", &store::TermBase::redo);
}

int command_history(const Arguments& arguments) {
    Parser parser("history [options] [ID...]", "Lists what was decided: all of it, the newest first; or of terms.");
    parser.positional("id", 0, "IDs of terms");
    parser.own()("limit", po::value<std::size_t>()->default_value(50)->value_name("N"),
                 "of all of it: how many at most");
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    const store::TermBase base = store::TermBase::open(common.db, store::Access::read);
    const review::Pairs ids = pair_ids(parser.words("id"));
    std::vector<ordered_json> rows;
    if (ids.empty()) {
        for (const store::OperationRow& row : base.operations(parser.values()["limit"].as<std::size_t>()))
            rows.push_back(to_json(row));
        print_rows(std::cout, common.style,
                   {{"id", 8},
                    {"when", 20},
                    {"who", 12},
                    {"action", 10},
                    {"undone", 6},
                    {"count", 6},
                    {"terms", 60},
                    {"note", 40}},
                   rows);
        return exit_well;
    }
    known_pairs(base, ids, common.db);
    for (const review::Seen& pair : ids) {
        for (const store::Decision& row : base.history(pair.id)) rows.push_back(to_json(row));
    }
    print_rows(std::cout, common.style,
               {{"when", 20},
                {"who", 12},
                {"action", 10},
                {"before", 10},
                {"after", 10},
                {"forbidden", 9},
                {"chosen", 6},
                {"undone", 6},
                {"note", 40}},
               rows);
    return exit_well;
}

}  // namespace yakugo::cli
