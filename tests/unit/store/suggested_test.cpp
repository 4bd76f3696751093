// SPDX-License-Identifier: Apache-2.0
// Pairs whose English stands in no post, and what a confidence was computed from.
#include "glossary/store/number.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace yakugo;
using namespace yakugo::store;
using testing::pair;
using testing::post;
using testing::sql;
using testing::the_pair;

namespace {

PairRecord suggestion(const std::string& ja, const std::string& en, double confidence,
                      const std::string& type = "concept") {
    PairRecord out = pair(ja, en, confidence, type);
    out.suggested = true;
    return out;
}

std::vector<std::string> shown(const std::vector<PairRow>& rows) {
    std::vector<std::string> out;
    for (const PairRow& row : rows) out.push_back(row.ja + " " + std::string(shown_status(row)));
    return out;
}

struct SuggestedFixture {
    testing::TemporaryFolder folder;
    std::string path = folder.file("a.db");
    TermBase base = TermBase::open(path, Access::write);

    void put(const std::vector<PostRecord>& posts, const std::string& digest = "1") {
        base.put_source({"a.txt", digest}, posts);
    }
};

}  // namespace

TEST_CASE("Suggestions count a quarter beside evidence, and fully among themselves") {
    CHECK(combine_confidence({}, {}) == 0);
    CHECK(combine_confidence({}, {0.8, 0.6, 0.4}) == Approx(0.874));  // as in confidence_test.cpp
    CHECK(combine_confidence({0.6}, {0.8}) == Approx(0.64));          // 1 - 0.4 * (1 - 0.2 / 2)
    CHECK(combine_confidence({0.6}, {}) == 0.6);
    CHECK(combine_confidence({0.1}, {1}) == Approx(0.2875));  // 1 - (1 - 0.25) * (1 - 0.1 / 2)
}

TEST_CASE_METHOD(SuggestedFixture, "A pair is suggested until a post holds its English") {
    const std::string one = "https://example.org/1", two = "https://example.org/2";
    put({post("一", one, {suggestion("空母", "carrier", 0.8, "weapon")})});
    PairRow row = base.pairs().at(0);
    CHECK(row.suggested);
    CHECK(row.status == Status::candidate);
    CHECK(shown_status(row) == "suggested");
    CHECK(row.confidence == 0.8);
    CHECK(base.totals().suggested == 1);

    put({post("一", one, {suggestion("空母", "carrier", 0.8, "weapon")}),
         post("二", two, {pair("空母", "carrier", 0.6, "concept")})});
    row = base.pairs().at(0);
    CHECK_FALSE(row.suggested);
    CHECK(shown_status(row) == "candidate");
    CHECK(row.confidence == Approx(0.64));
    CHECK(row.type == "concept");  // of the post that is evidence, though the other is surer
    CHECK(base.totals().suggested == 0);
    const std::vector<SupportRow> support = base.support(row.id);
    REQUIRE(support.size() == 2);
    CHECK(support[0].post == "二");
    CHECK_FALSE(support[0].suggested);
    CHECK(support[1].url == one);
    CHECK(support[1].suggested);

    put({post("一", one, {suggestion("空母", "carrier", 0.8, "weapon")})}, "3");
    CHECK(base.pairs().at(0).suggested);
    CHECK(base.pairs().at(0).confidence == 0.8);
    CHECK(testing::flaws(path).empty());
}

TEST_CASE_METHOD(SuggestedFixture,
                 "Within one post evidence outweighs a suggestion of the same pair, in either order") {
    for (const bool first : {true, false}) {
        PostRecord record =
            post("一", "", {pair("空母", "carrier", 0.4, "weapon"), suggestion("空母", "Carrier", 0.9)});
        record.pairs[0].features = {{"sound", 1}};
        if (first) std::swap(record.pairs[0], record.pairs[1]);
        put({record}, first ? "1" : "2");
        const PairRow row = base.pairs().at(0);
        CHECK_FALSE(row.suggested);
        CHECK(row.confidence == 0.4);
        CHECK(row.type == "weapon");
        CHECK(row.evidence.size() == 2);
        CHECK(base.support(row.id).at(0).features == std::vector<FeatureRecord>{{"sound", 1}});
    }
}

TEST_CASE_METHOD(SuggestedFixture, "Suggestions stand behind all others and have a filter of their own") {
    put({post("一", "",
              {suggestion("甲", "a", 0.9), pair("乙", "b", 0.2), suggestion("丙", "c", 0.95), pair("丁", "d", 0.6)})});
    CHECK(shown(base.pairs()) ==
          std::vector<std::string>{"丁 candidate", "乙 candidate", "丙 suggested", "甲 suggested"});
    CHECK(shown(base.pairs({.suggested = true})) == std::vector<std::string>{"丙 suggested", "甲 suggested"});
    CHECK(shown(base.pairs({.suggested = false})) == std::vector<std::string>{"丁 candidate", "乙 candidate"});
    base.decide(the_pair(base, "甲", "a").id, Status::accepted, "訳者");
    base.decide(the_pair(base, "丙", "c").id, Status::rejected, "訳者");
    CHECK(shown(base.pairs()) == std::vector<std::string>{"甲 accepted", "丁 candidate", "乙 candidate"});
    CHECK(base.pairs({.suggested = true}).empty());
    CHECK(base.pairs({.suggested = false}).size() == 3);
    CHECK(base.totals().suggested == 0);
}

TEST_CASE_METHOD(SuggestedFixture, "Features are kept in single precision") {
    PostRecord record = post("一", "", {pair("空母", "carrier")});
    const double nan = std::numeric_limits<double>::quiet_NaN();
    record.pairs[0].features = {{"segment", 1.0 / 3}, {"音の近さ 🛩️", -1.5e-30},
                                {"two\nlines", 2},    {"none", nan},
                                {"too large", 1e300}, {"", 0.8}};
    put({record});
    const std::vector<SupportRow> support = base.support(base.pairs().at(0).id);
    REQUIRE(support.size() == 1);
    const std::vector<FeatureRecord> expected = {
        {"segment", 0.33333334}, {"音の近さ 🛩️", -1.5e-30}, {"two lines", 2}, {"", 0.8}};
    CHECK(support[0].features == expected);
    CHECK(base.support(PairId{99}).empty());
}

TEST_CASE("Features of another form are passed over") {
    const std::vector<FeatureRecord> expected = {{"a", 1}, {"b c", 0.5}};
    CHECK(parse_features("1 a\nx y\n\nnan n\n2\n3x z\n0.5 b c") == expected);
    CHECK(parse_features("").empty());
}
