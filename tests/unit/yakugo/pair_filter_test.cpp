// SPDX-License-Identifier: Apache-2.0
// The words of --status.
#include "tools/yakugo/pair_filter.hpp"

#include "tests/unit/yakugo/base.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::cli;

namespace {

store::PairFilter filter_of(const std::vector<std::string>& arguments) {
    Parser parser("terms", "");
    add_pair_options(parser, 0.5);
    Common common;
    parser.parse(arguments, common);
    return pair_filter(parser);
}

}  // namespace

TEST_CASE("--status goes by what outputs show") {
    const testing::Base file;
    store::TermBase base = file.base();
    const auto listed = [&](const std::string& status) {
        std::string out;
        const std::vector<std::string> arguments = {"--status=" + status};
        for (const store::PairRow& pair :
             base.pairs(filter_of(status.empty() ? std::vector<std::string>() : arguments)))
            out += pair.ja + " " + std::string(store::shown_status(pair)) + ";";
        return out;
    };
    CHECK(listed("") == "空母 candidate;艦 suggested;");
    CHECK(listed("suggested") == "艦 suggested;");
    CHECK(listed("candidate") == "空母 candidate;");
    base.decide(base.pairs({.suggested = true}).at(0).id, store::Status::accepted, "");
    CHECK(listed("accepted") == "艦 accepted;");
    CHECK(listed("suggested").empty());
    CHECK_THROWS_WITH(filter_of({"--status=maybe"}),
                      "--status: expected candidate, suggested, accepted, forbidden or rejected, found \"maybe\"");
}
