// SPDX-License-Identifier: Apache-2.0
// yakugo accept and yakugo reject: a person's decisions from the shell.
#include "glossary/store/term_base.hpp"
#include "tools/yakugo/commands.hpp"

#include <fmt/core.h>

#include <charconv>
#include <cstdlib>

namespace yakugo::cli {

namespace {

PairId parse_id(const std::string& text) {
    PairId id;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), id.value);
    if (result.ec != std::errc{} || result.ptr != text.data() + text.size()) {
        throw UsageError("expected the id of a term, as \"yakugo terms\" lists it; found \"" + text + "\"");
    }
    return id;
}

std::string user_name() {
    const char* user = std::getenv("USER");
    return user != nullptr ? user : "";
}

// "reject --same A B": the two are different words; "accept --same A B" takes that back.
int decide_same(const Common& common, const std::vector<std::string>& words, store::Status status) {
    if (words.size() != 2 || words[0] == words[1]) throw UsageError("--same: expected two different spellings");
    const bool apart = status == store::Status::rejected;
    store::TermBase::open(common.db, store::Access::write).tell_apart(words[0], words[1], apart, user_name());
    if (!common.quiet) fmt::print("{} and {} {}\n", words[0], words[1], apart ? "are two words" : "may be one word");
    return exit_well;
}

int decide(const Arguments& arguments, const char* command, store::Status status) {
    namespace po = boost::program_options;
    Parser parser(fmt::format("{} [options] ID... | --same SPELLING SPELLING", command),
                  fmt::format("{}s terms for good: no later run of the machine changes that.",
                              status == store::Status::accepted ? "Accept" : "Reject"));
    parser.positional("id", 1, "at least one ID");
    parser.own()("note", po::value<std::string>()->default_value("", "")->value_name("TEXT"), "why, for the history")(
        "same", po::bool_switch(), "decide that two spellings are one word, as \"yakugo check\" asks");
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    if (parser.values()["same"].as<bool>()) return decide_same(common, parser.words("id"), status);
    std::vector<PairId> ids;
    for (const std::string& word : parser.words("id")) ids.push_back(parse_id(word));
    store::TermBase base = store::TermBase::open(common.db, store::Access::read);
    for (const PairId id : ids) {
        if (!base.pair(id)) throw StoreError({common.db, 0}, fmt::format("holds no term with id {}", id.value));
    }
    base = store::TermBase::open(common.db, store::Access::write);
    for (const PairId id : ids) {
        base.decide(id, status, user_name(), parser.values()["note"].as<std::string>());
        const auto pair = base.pair(id);
        if (!common.quiet && pair)
            fmt::print("{} {}: {} = {}\n", store::name(pair->status), id.value, pair->ja, pair->en);
    }
    return exit_well;
}

}  // namespace

int command_accept(const Arguments& arguments) {
    return decide(arguments, "accept", store::Status::accepted);
}
int command_reject(const Arguments& arguments) {
    return decide(arguments, "reject", store::Status::rejected);
}

}  // namespace yakugo::cli
