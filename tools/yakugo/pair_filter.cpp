// SPDX-License-Identifier: Apache-2.0
// From options to a filter.
#include "tools/yakugo/pair_filter.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace yakugo::cli {

namespace po = boost::program_options;

namespace {

void add_options(Parser& parser, double min_confidence, const std::string& certain, const std::string& statuses) {
    const auto text = [] { return po::value<std::string>()->default_value("", ""); };
    parser.own()("min-confidence",
                 po::value<double>()->default_value(min_confidence, fmt::format("{}", min_confidence))->value_name("P"),
                 ("only terms at least this certain, 0 to 1" + certain).c_str())(
        "status", text()->value_name("S"),
        fmt::format("only candidate, suggested, accepted, forbidden or rejected terms (default: {})", statuses)
            .c_str())("type", text()->value_name("T"),
                      "only person, org, place, weapon, acronym, event, title_of_office, concept or verbatim")(
        "evidence", text()->value_name("KIND"), "only terms with this kind of evidence, e.g. parenthetical")(
        "text", text()->value_name("WORDS"), "only terms that hold these words on either side")(
        "post", text()->value_name("WORDS"), "only terms from posts whose title or URL holds these words");
}

}  // namespace

void add_pair_options(Parser& parser, double min_confidence) {
    add_options(parser, min_confidence, "; accepted ones always", "all but rejected");
}

void add_queue_options(Parser& parser, const std::string& statuses) {
    add_options(parser, 0, "", statuses);
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

store::QueueFilter queue_filter(const Parser& parser, std::vector<std::string> statuses) {
    pair_filter(parser);  // for what it refuses
    if (const std::string status = parser.values()["status"].as<std::string>(); !status.empty()) statuses = {status};
    const auto words = [&](const char* name) {
        const std::string word = parser.values()[name].as<std::string>();
        return word.empty() ? std::vector<std::string>() : std::vector<std::string>{word};
    };
    return {.statuses = std::move(statuses),
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
