// SPDX-License-Identifier: Apache-2.0
// yakugo accept, reject and reopen: a person's decisions from the shell.
#include "glossary/store/term_base.hpp"
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/decision.hpp"
#include "tools/yakugo/open_base.hpp"
#include "tools/yakugo/pair_filter.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace yakugo::cli {

namespace {

namespace po = boost::program_options;

struct Decide {
    const char* command;
    const char* about;
    store::Status status;
};

// "reject --same A B": the two are different words; "accept --same A B" takes that back.
int decide_same(const Common& common, const std::vector<std::string>& words, store::Status status) {
    if (words.size() != 2 || words[0] == words[1]) throw UsageError("--same: expected two different spellings");
    const bool apart = status == store::Status::rejected;
    open_base(common, store::Access::write).tell_apart(words[0], words[1], apart, user_name());
    if (!common.quiet) fmt::print("{} and {} {}\n", words[0], words[1], apart ? "are two words" : "may be one word");
    return exit_well;
}

store::Operation operation_of(const Parser& parser, store::Status status, const review::Pairs& pairs) {
    const std::string note = parser.values()["note"].as<std::string>();
    switch (status) {
        case store::Status::rejected: return review::reject(pairs, note);
        case store::Status::candidate: return review::reopen(pairs, note);
        case store::Status::accepted: break;
    }
    const std::string side = parser.values()["forbid"].as<std::string>();
    const bool preferred = parser.values()["preferred"].as<bool>();
    if (preferred && (pairs.size() != 1 || !side.empty()))
        throw UsageError("--preferred: expected one ID, and no --forbid");
    if (preferred) return review::choose(pairs.front(), note);
    return side.empty() ? review::accept(pairs, note) : review::forbid(pairs, side_from(side), note);
}

void check_options(const Parser& parser) {
    const bool all = parser.values()["all"].as<bool>(), any = !parser.words("id").empty();
    if (all && any) throw UsageError("--all: expected no ID beside it");
    if (!all && !any) throw UsageError("expected at least one ID, or --all");
    if (all && !asks_for_pairs(parser))
        throw UsageError(
            "--all: expected an option that chooses terms, be it --min-confidence 0 for all that there are");
    if (!all && asks_for_pairs(parser)) throw UsageError("the options that choose terms go with --all");
}

review::Pairs chosen_pairs(const Parser& parser, const store::TermBase& base, store::Status status) {
    std::vector<std::string> statuses = {"candidate", "suggested"};
    if (status == store::Status::candidate) statuses = {"accepted", "rejected", "forbidden"};
    review::Pairs out;
    for (const PairId id : base.queue_ids(queue_filter(parser, std::move(statuses)))) out.push_back({id});
    return out;
}

void add_options(Parser& parser, store::Status status) {
    parser.positional("id", 0, "at least one ID, or --all");
    parser.own()("note", po::value<std::string>()->default_value("", "")->value_name("TEXT"), "why, for the history");
    if (status == store::Status::accepted) {
        parser.own()("preferred", po::bool_switch(), "of the renderings of its concept this is the one to use")(
            "forbid", po::value<std::string>()->default_value("", "")->value_name("SIDE"),
            "the pair is right, but its ja, its en, or both are not to be used");
    }
    if (status != store::Status::candidate)
        parser.own()("same", po::bool_switch(), "decide that two spellings are one word, as \"yakugo check\" asks");
    parser.own()("all", po::bool_switch(), "all terms that the following options choose")(
        "dry-run", po::bool_switch(), "only say which terms these are");
    add_queue_options(parser, status == store::Status::candidate ? "all that are decided" : "all that are undecided");
}

int decide(const Arguments& arguments, const Decide& what) {
    const bool same = what.status != store::Status::candidate;
    Parser parser(fmt::format("{} [options] ID... | --all{}", what.command, same ? " | --same SPELLING SPELLING" : ""),
                  what.about);
    add_options(parser, what.status);
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    if (same && parser.values()["same"].as<bool>()) return decide_same(common, parser.words("id"), what.status);
    check_options(parser);
    const bool dry_run = parser.values()["dry-run"].as<bool>();
    review::Pairs pairs = pair_ids(parser.words("id"));
    store::TermBase base = open_base(common, dry_run ? store::Access::read : store::Access::change);
    if (parser.values()["all"].as<bool>()) pairs = chosen_pairs(parser, base, what.status);
    const std::vector<store::PairRow> rows = known_pairs(base, pairs, common.db);
    if (dry_run) std::for_each(rows.begin(), rows.end(), print_term);
    if (pairs.empty() && !common.quiet) fmt::print(stderr, "yakugo: no term is like that\n");
    if (dry_run || pairs.empty()) return exit_well;
    perform(base, operation_of(parser, what.status, pairs), common);
    return exit_well;
}

}  // namespace

int command_accept(const Arguments& arguments) {
    return decide(arguments, {"accept", "Accepts terms for good: no later run of the machine changes that.",
                              store::Status::accepted});
}

int command_reject(const Arguments& arguments) {
    return decide(arguments, {"reject", "Rejects terms for good: no later run of the machine changes that.",
                              store::Status::rejected});
}

int command_reopen(const Arguments& arguments) {
    return decide(arguments, {"reopen", "Brings decided terms back to be decided anew.", store::Status::candidate});
}

}  // namespace yakugo::cli
