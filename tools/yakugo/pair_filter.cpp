// SPDX-License-Identifier: Apache-2.0
// From options to a filter.
#include "tools/yakugo/pair_filter.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <initializer_list>

namespace yakugo::cli {

namespace po = boost::program_options;

void add_pair_options(Parser& parser, double min_confidence) {
    const auto text = [] { return po::value<std::string>()->default_value("", ""); };
    parser.own()("min-confidence",
                 po::value<double>()->default_value(min_confidence, fmt::format("{}", min_confidence))->value_name("P"),
                 "only terms at least this certain, 0 to 1; accepted ones always")(
        "status", text()->value_name("S"),
        "only candidate, suggested, accepted, forbidden or rejected terms (default: all but rejected)")(
        "type", text()->value_name("T"),
        "only person, org, place, weapon, acronym, event, title_of_office, concept or verbatim")(
        "evidence", text()->value_name("KIND"), "only terms with this kind of evidence, e.g. parenthetical")(
        "text", text()->value_name("WORDS"), "only terms that hold these words on either side")(
        "post", text()->value_name("WORDS"), "only terms from posts whose title or URL holds these words");
}

store::PairFilter pair_filter(const Parser& parser) {
    const auto text = [&](const char* name) { return parser.values()[name].as<std::string>(); };
    store::PairFilter out;
    out.min_confidence = probability(parser.values(), "min-confidence");
    out.type = text("type");
    out.evidence = text("evidence");
    out.text = text("text");
    out.post = text("post");
    const std::string status = text("status");
    for (const store::Status known : {store::Status::candidate, store::Status::accepted, store::Status::rejected}) {
        if (status == store::name(known)) out.status = known;
    }
    if (status == "suggested") {
        out.suggested = true;
    } else if (status == "forbidden") {
        out.forbidden = true;
    } else if (!status.empty() && !out.status) {
        throw UsageError("--status: expected candidate, suggested, accepted, forbidden or rejected, found \"" + status +
                         "\"");
    }
    if (out.status == store::Status::candidate) out.suggested = false;  // as outputs use the word
    if (out.status == store::Status::accepted) out.forbidden = false;
    return out;
}

store::QueueFilter queue_filter(const Parser& parser) {
    pair_filter(parser);  // for what it refuses
    const auto words = [&](const char* name) {
        const std::string word = parser.values()[name].as<std::string>();
        return word.empty() ? std::vector<std::string>() : std::vector<std::string>{word};
    };
    return {.statuses = words("status"),
            .types = words("type"),
            .kinds = words("evidence"),
            .min_confidence = probability(parser.values(), "min-confidence"),
            .text = parser.values()["text"].as<std::string>(),
            .post = parser.values()["post"].as<std::string>()};
}

bool asks_for_pairs(const Parser& parser) {
    const auto names = {"min-confidence", "status", "type", "evidence", "text", "post"};
    return std::any_of(names.begin(), names.end(),
                       [&](const char* name) { return !parser.values()[name].defaulted(); });
}

}  // namespace yakugo::cli
