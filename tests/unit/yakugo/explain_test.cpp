// SPDX-License-Identifier: Apache-2.0
// yakugo terms --explain with two models, and with data files that do not know the features.
#include "tools/yakugo/explain.hpp"

#include "tests/unit/yakugo/base.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace yakugo;
using namespace yakugo::cli;

namespace {

// Post 1: 1 - 0.75 * 1 + 0.1554651 * 1 = 0.4054651, of which the probability is 0.6. Post 2 the same with 2 * 0.5 + 0.386294.
const review::Models models{review::Weights::parse("bias\t1\nsegment\t-1\ntiny\t0.1554651\n"),
                            review::Weights::parse("bias\t0.3862944\nfamiliar\t2\n")};

std::string explained(Style style, const review::Models& with) {
    const testing::Base file;
    const store::TermBase base = file.base();
    std::ostringstream out;
    for (const store::PairRow& pair : base.pairs({.text = "空母"})) explain(out, style, base, pair, with);
    return out.str();
}

}  // namespace

TEST_CASE("An explanation names posts, pieces, sum, combination and contexts") {
    CHECK(explained(Style::table, models) == R"(1  空母 = carrier
candidate, weapon, confidence 0.6400

Post 1 of 2: 一
a.txt  https://example.org/一
confidence 0.6000
feature      value   weight   contribution
segment      0.7500  -1.0000  -0.7500
tiny         1.0000  0.1555   0.1555
bias                          1.0000
sum                           0.4055
probability                   0.6000

Post 2 of 2: 二
a.txt  https://example.org/二
suggests it, confidence 0.8000
feature      value   weight  contribution
familiar     0.5000  2.0000  1.0000
bias                         0.3863
sum                          1.3863
probability                  0.8000

Posts together
0.6000: each further post counts half of the one before
0.8000: suggestions, which count a quarter beside evidence
confidence 0.6400

Evidence
caption_pair 0.7500  a.txt:3, a.txt:4
    空母が来た
    A carrier came
)");
}

TEST_CASE("Weights that are unknown are a dash, and make no sum") {
    const std::string text =
        explained(Style::table, {review::Weights::parse("bias\t1\nsegment\t-1\n"), review::Weights()});
    CHECK_THAT(text, Catch::Contains("tiny         1.0000  -        -\n"));
    CHECK_THAT(text, Catch::Contains("familiar     0.5000  -       -\nbias                         -\n"));
    CHECK_THAT(text, Catch::Contains("probability                   -\n"));
    CHECK_THAT(text, Catch::Contains("these data files do not know every weight, so there is no sum\n"));
}

TEST_CASE("Other weights than those of the mining run are noticed") {
    const std::string text =
        explained(Style::table, {review::Weights::parse("bias\t3\nsegment\t-1\ntiny\t0\n"), models.suggested});
    CHECK_THAT(text,
               Catch::Contains("probability                   0.9047\nit was mined with other weights than these"));
}

TEST_CASE("An explanation as JSON and as TSV") {
    const std::string json = explained(Style::jsonl, models);
    CHECK(json == explained(Style::json, models).substr(1, json.size() - 1) + "\n");
    CHECK_THAT(json, Catch::StartsWith(R"({"id":1,"ja":"空母","en":"carrier","type":"weapon","status":"candidate",)"
                                       R"("confidence":0.64,"concept":1,"posts":[{"post":"一",)"));
    CHECK_THAT(json,
               Catch::Contains(R"("pieces":[{"feature":"segment","value":0.75,"weight":-1.0,"contribution":-0.75},)"));
    CHECK_THAT(
        json,
        Catch::Contains(
            R"("combination":{"evidenced":[0.6],"suggested":[0.8],"machine":0.64,"relatives":[],"confidence":0.64})"));
    CHECK_THAT(explained(Style::jsonl, {}), Catch::Contains(R"("bias":null,"sum":null,"probability":null)"));
    CHECK(explained(Style::tsv, models) ==
          "post\tfeature\tvalue\tweight\tcontribution\n1\tsegment\t0.7500\t-1.0000\t-0.7500\n"
          "1\ttiny\t1.0000\t0.1555\t0.1555\n1\tbias\t\t\t1.0000\n1\tsum\t\t\t0.4055\n1\tprobability\t\t\t0.6000\n"
          "2\tfamiliar\t0.5000\t2.0000\t1.0000\n2\tbias\t\t\t0.3863\n2\tsum\t\t\t1.3863\n2\tprobability\t\t\t0.8000\n");
}

TEST_CASE("Decided relatives are shown with what they do") {
    const testing::Base file;
    store::TermBase base = file.base();
    store::PairRecord twin{.ja = "空母", .en = "carriers", .type = "weapon", .confidence = 0.5};
    base.put_source({"b.txt", "1"}, {testing::Base::post("三", {twin})});
    for (const store::PairRow& pair : base.pairs({.text = "carriers"}))
        base.decide(pair.id, store::Status::accepted, "");
    std::ostringstream text, json;
    const store::PairRow pair = base.pairs({.text = "空母"}).at(0);
    explain(text, Style::table, base, pair, models);
    explain(json, Style::jsonl, base, pair, models);
    CHECK_THAT(text.str(), Catch::Contains(R"(confidence 0.6400

Decisions on relatives, in log odds
id  ja    en        status    relation  shift
3   空母  carriers  accepted  variant   +1.0986
together no more than 2.1972 either way: confidence 0.8421
)"));  // odds 0.64 / 0.36 times 3
    CHECK_THAT(json.str(),
               Catch::Contains(R"("machine":0.64,"relatives":[{"id":3,"ja":"空母","en":"carriers",)"
                               R"("status":"accepted","relation":"variant","shift":1.0986}],"confidence":0.8421})"));
}

TEST_CASE("Co-occurrence has a line of its own") {
    const testing::Base file;
    store::TermBase base = file.base();
    std::vector<store::PostRecord> posts;
    for (int i = 0; i < 8; ++i) {
        const std::string n = std::to_string(i);
        store::PostRecord& post = posts.emplace_back(testing::Base::post("共起" + n, {}));
        const std::vector<store::TermForm> ja = {{"突入", "突入"}, {"名" + n, "名" + n}},
                                           en = {{"raid", "raid"}, {n, n}};
        const store::TermForm other{"他" + n, "他" + n};
        if (i < 4) post.segments.push_back({"title", "突入" + n, "raid " + n, 1, 2, 1, ja, en});
        post.segments.push_back({"title", "他" + n, "other " + n, 3, 4, 1, {other}, {other}});
    }
    base.put_source({"b.txt", "1"}, posts);
    std::ostringstream text, json;
    const std::vector<store::PairRow> pairs = base.pairs({.text = "突入"});
    REQUIRE(pairs.size() == 1);
    explain(text, Style::table, base, pairs.front(), models);
    explain(json, Style::jsonl, base, pairs.front(), models);
    // Of 12 texts, counted as 16: 2 (4 ln(16/4) + 12 ln(16/12)) = 17.99; 0.35 + 0.45 (1 - exp(-0.2995)) = 0.4665.
    CHECK_THAT(text.str(), Catch::Contains("together in 4 texts of 4 posts; 4 texts have the Japanese, 4 the English: "
                                           "log-likelihood ratio 18.0, by itself 0.4665\nconfidence 0.4665\n"));
    CHECK_THAT(json.str(),
               Catch::Contains(R"("cooccurrence":{"posts":4,"texts":4,"ja_texts":4,"en_texts":4,"ratio":17.9947)"));
}
