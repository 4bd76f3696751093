// SPDX-License-Identifier: Apache-2.0
// General words round names, and the weights of suggestions.
#include "libalign/mine/heads.hpp"
#include "libalign/core/error.hpp"
#include "libalign/mine/suggestion_model.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace yakugo;

TEST_CASE("the longest head counts", "[mine][suggest]") {
    const auto rules = mine::HeadRules::parse(
        "# heads\nhead\t基地\t{} base\t1\nhead\t空軍基地\t{} Air Base\t2\nhead\t空軍基地\tAir Base {}\t1\tgreat\n",
        "heads.tsv");
    const auto head = rules.head("空軍基地に");
    REQUIRE(head.forms != nullptr);
    CHECK(head.ja == "空軍基地");
    REQUIRE(head.forms->size() == 2);
    CHECK(head.forms->at(0).fill("Fog") == "Fog Air Base");
    CHECK_FALSE(head.forms->at(0).only_great);
    CHECK(head.forms->at(1).fill("Fog") == "Air Base Fog");
    CHECK(head.forms->at(1).only_great);
    CHECK(rules.head("基地").ja == "基地");
    CHECK(rules.head("空軍基").forms == nullptr);
    CHECK(rules.head("空軍").forms == nullptr);
    CHECK(rules.head("").forms == nullptr);
}

TEST_CASE("heads of countries are no heads of other names", "[mine][suggest]") {
    const auto rules =
        mine::HeadRules::parse("nation\t空軍\t{} Air Force\t1\nhead\t空軍基地\t{} Air Base\t1\n", "heads.tsv");
    CHECK(rules.head("空軍は").forms == nullptr);
    const auto head = rules.national_head("空軍は");
    REQUIRE(head.forms != nullptr);
    CHECK(head.forms->at(0).fill("Foggish") == "Foggish Air Force");
    CHECK(rules.national_head("基地").forms == nullptr);
}

TEST_CASE("particles, tails and titles", "[mine][suggest]") {
    const auto rules =
        mine::HeadRules::parse("particle\tアル\tal-\ntail\t軍\tCommand\ntail\t軍\tForce\ntitle\t大統領\n", "heads.tsv");
    CHECK(rules.particle("アル") == "al-");
    CHECK(rules.particle("アルト").empty());
    CHECK(rules.tails("軍") == std::vector<std::string>{"Command", "Force"});
    CHECK(rules.tails("隊").empty());
    CHECK(rules.titles("大統領は"));
    CHECK_FALSE(rules.titles("大統"));
    CHECK_FALSE(rules.titles(""));
}

TEST_CASE("a malformed head is refused, and its line is told", "[mine][suggest]") {
    for (const char* line :
         {"head\t州\tstate\t1", "head\t州\t{} state", "head\t州\t{} state\tmany", "head\t州\t{} state\t-1",
          "head\t州\t{} state\t0", "head\t\t{} state\t1", "head\t州\t{} state\t1\tsmall", "nation\t空軍\tAir Force\t1",
          "nation\t空軍\t{} Air Force", "nation\t空軍\t{} Air Force\t1\tgreat", "particle\tアル", "particle\tアル\t",
          "title", "title\t", "title\t氏\tMr", "tail\t軍", "hat\tx\ty", "𠮟"}) {
        INFO(line);
        try {
            mine::HeadRules::parse("# heads\n" + std::string(line) + "\n", "heads.tsv");
            FAIL_CHECK("nothing was thrown");
        } catch (const InputError& error) {
            CHECK_THAT(error.what(), Catch::Contains("heads.tsv:2"));
            CHECK_THAT(error.what(), Catch::Contains("expected"));
        }
    }
    CHECK_THROWS_AS(mine::HeadRules::load("/no/such/heads.tsv"), InputError);
}

TEST_CASE("the confidence of a suggestion is the logistic of its hints", "[mine][suggest]") {
    std::string table = "bias\t-1\n";
    for (std::size_t i = 0; i < mine::kHints; ++i) {
        const auto hint = static_cast<mine::Hint>(i);
        table += std::string(mine::name(hint)) + "\t" + (hint == mine::Hint::margin ? "2" : "0") + "\n";
    }
    const auto model = mine::SuggestionModel::parse(table, "suggestions.tsv");
    mine::Hints hints{};
    CHECK(model.probability(hints) == Approx(1 / (1 + std::exp(1.0))));
    mine::at(hints, mine::Hint::margin) = 0.75;
    CHECK(model.probability(hints) == Approx(1 / (1 + std::exp(-0.5))));
    CHECK_THROWS_AS(mine::SuggestionModel::parse(table + "margin\t1\n", "suggestions.tsv"), InputError);
    CHECK_THROWS_AS(mine::SuggestionModel::parse("bias\t1\n", "suggestions.tsv"), InputError);
    CHECK_THROWS_AS(mine::SuggestionModel::load("/no/such/suggestions.tsv"), InputError);
}
