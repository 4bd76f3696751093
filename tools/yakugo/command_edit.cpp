// SPDX-License-Identifier: Apache-2.0
// yakugo edit, merge and apart: a person's words from the shell.
#include "glossary/review/entry_json.hpp"
#include "glossary/store/stated.hpp"
#include "glossary/store/term_base.hpp"
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/decision.hpp"
#include "tools/yakugo/files.hpp"
#include "tools/yakugo/open_base.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace yakugo::cli {

namespace {

namespace po = boost::program_options;

ConceptId concept_of(const store::TermBase& base, const review::Seen& pair, const std::string& file) {
    return known_pairs(base, {pair}, file).front().concept_id;
}

nlohmann::json read_json(const std::string& file) {
    const std::string bytes = read_input(file);
    try {
        return nlohmann::json::parse(bytes);
    } catch (const nlohmann::json::parse_error& error) {
        throw InputError({file, 0},
                         fmt::format("expected an entry as --print gives it: JSON breaks off at byte {}", error.byte));
    }
}

store::Operation edit_of(const Parser& parser, const store::TermBase& base, const review::Seen& pair,
                         const std::string& file) {
    const auto text = [&](const char* name) { return parser.values()[name].as<std::string>(); };
    const review::Words words{text("ja"), text("en"), text("type")};
    const bool any_words = !(words.ja + words.en + words.type).empty();
    const int kinds =
        (any_words ? 1 : 0) + (parser.values().count("note") > 0 ? 1 : 0) + (text("entry").empty() ? 0 : 1);
    if (kinds != 1)
        throw UsageError("expected new words (--ja, --en, --type), --note, or --entry, and one of them only");
    if (any_words) return review::edit(base, pair, words, author());
    if (parser.values().count("note") > 0) return review::note(base, pair, text("note"), author());
    review::EntryDraft draft = review::draft_of(base, concept_of(base, pair, file));
    draft.entry = review::entry_from(read_json(text("entry")));
    return review::edit(base, draft, author());
}

/// The pairs that the entry states and that were not there before, or are as they were.
void print_new(const store::TermBase& base, const store::Operation& operation) {
    for (const store::OwnEntry& own : operation.entries) {
        if (!own.entry) continue;
        for (const store::StatedPair& stated : store::stated_pairs(*own.entry)) {
            const std::optional<PairId> id = base.find(stated.ja, stated.en);
            const bool told = id && std::any_of(operation.pairs.begin(), operation.pairs.end(),
                                                [&](const store::PairDecision& one) { return one.id == *id; });
            if (!id || told) continue;
            for (const store::PairRow& pair : base.pairs_of({*id})) print_term(pair);
        }
    }
}

void print_entry(const store::TermBase& base, ConceptId id) {
    fmt::print("{}\n", review::to_json(review::draft_of(base, id).entry).dump(2));
}

}  // namespace

int command_edit(const Arguments& arguments) {
    Parser parser("edit [options] ID", "Gives a term other words, a note, or its entry all that a term base can hold.");
    parser.positional("id", 1, "one ID");
    const auto text = [] { return po::value<std::string>()->default_value("", "")->value_name("TEXT"); };
    parser.own()("ja", text(), "the Japanese is to be this: the term is accepted, the one as it was rejected")(
        "en", text(), "the English is to be this")("type", text(), "person, org, place, weapon, acronym, event, ...")(
        "note", po::value<std::string>()->value_name("TEXT"), "a note for the entry, in the place of those it has")(
        "entry", po::value<std::string>()->default_value("", "")->value_name("FILE"),
        "the whole entry is to be as this file has it, in the form of --print; - reads it from standard input")(
        "print", po::bool_switch(), "only print the entry of the term's concept, as JSON");
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    const review::Pairs ids = pair_ids(parser.words("id"));
    if (ids.size() != 1) throw UsageError("expected one ID");
    if (parser.values()["print"].as<bool>()) {
        const store::TermBase base = store::TermBase::open(common.db, store::Access::read);
        print_entry(base, concept_of(base, ids.front(), common.db));
        return exit_well;
    }
    store::TermBase base = open_base(common, store::Access::change);
    known_pairs(base, ids, common.db);
    const store::Operation operation = edit_of(parser, base, ids.front(), common.db);
    perform(base, operation, common);
    if (!common.quiet) print_new(base, operation);
    return exit_well;
}

int command_merge(const Arguments& arguments) {
    Parser parser("merge [options] ID ID...", "Makes one concept out of terms, and accepts them.");
    parser.positional("id", 2, "at least two IDs");
    parser.own()("preferred", po::value<std::string>()->default_value("", "the first one")->value_name("ID"),
                 "the rendering to use")("forbid-rest", po::bool_switch(),
                                         "the other words are not to be used; else they are admitted")(
        "note", po::value<std::string>()->default_value("", "")->value_name("TEXT"), "why, for the history");
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    const review::Pairs ids = pair_ids(parser.words("id"));
    const std::string preferred = parser.values()["preferred"].as<std::string>();
    store::TermBase base = open_base(common, store::Access::change);
    known_pairs(base, ids, common.db);
    const PairId best = preferred.empty() ? ids.front().id : pair_ids({preferred}).front().id;
    const review::Rest rest =
        parser.values()["forbid-rest"].as<bool>() ? review::Rest::forbidden : review::Rest::admitted;
    perform(base, review::merge(base, ids, best, rest, author(), parser.values()["note"].as<std::string>()), common);
    return exit_well;
}

int command_apart(const Arguments& arguments) {
    Parser parser("apart [options] ID ID", "Says that two terms are not one: they are different concepts from now on.");
    parser.positional("id", 2, "two IDs");
    parser.own()("note", po::value<std::string>()->default_value("", "")->value_name("TEXT"), "why, for the history");
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    const review::Pairs ids = pair_ids(parser.words("id"));
    if (ids.size() != 2) throw UsageError("expected two IDs");
    store::TermBase base = open_base(common, store::Access::change);
    known_pairs(base, ids, common.db);
    const store::Operation operation = review::apart(base, ids[0], ids[1], parser.values()["note"].as<std::string>());
    perform(base, operation, common);
    if (common.quiet) return exit_well;
    for (const store::WordsDecision& words : operation.words) fmt::print("{} and {} are two words\n", words.a, words.b);
    return exit_well;
}

}  // namespace yakugo::cli
