// SPDX-License-Identifier: Apache-2.0
// Reading weights, and calibrations.
#include "libalign/bitext/model.hpp"

#include "libalign/core/error.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <set>

using namespace yakugo;
using namespace yakugo::bitext;

namespace {

std::vector<std::string> names() {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < kWeights; ++i) out.push_back(weight_name(i));
    for (const char* name : {"pair", "lonely", "gain", "linked"})
        for (const char* part : {"_bias", "_slope"}) out.push_back(std::string("calibration_") + name + part);
    return out;
}

/// A line for each name, the number of which is its weight.
std::string complete() {
    std::string out = "# weights\n";
    std::size_t number = 0;
    for (const std::string& name : names()) out += name + "\t" + std::to_string(number++) + "\n";
    return out;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

std::string refused_weights(const std::string& tsv) {
    try {
        Model::parse(tsv, "w.tsv");
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("each weight has a name of its own") {
    const std::vector<std::string> all = names();
    CHECK(std::set<std::string>(all.begin(), all.end()).size() == all.size());
    CHECK(weight_name(0) == "en_explained_known");
    CHECK(weight_name(information(Side::ja, static_cast<std::size_t>(Reason::phrase))) == "ja_information_phrase");
    CHECK(weight_name(silence(Side::en, static_cast<std::size_t>(WordKind::compound))) == "en_silence_compound");
    CHECK(weight_name(kind_weight(kind_number(4, 1))) == "bead_4_1");
    CHECK(weight_name(trait_weight(Trait::weakest_ja)) == "weakest_ja");
    CHECK(weight_name(trait_weight(Trait::paragraph_inside)) == "paragraph_inside");
    CHECK(trait_weight(Trait::paragraph_inside) + 1 == kWeights);
}

TEST_CASE("weights and calibrations are read by name") {
    const Model model = Model::parse(complete(), "w.tsv");
    for (std::size_t i = 0; i < kWeights; ++i) CHECK(model.weights[i] == static_cast<double>(i));
    CHECK(model.pair.bias == kWeights);
    CHECK(model.lonely.slope == kWeights + 3);
    CHECK(model.linked.slope == kWeights + 7);
}

TEST_CASE("faults of a model file name their line") {
    const std::string good = complete();
    const std::string expected = ": expected the name of a feature that is still missing, a tab and a weight; found ";
    struct Case {
        const char* name;
        std::string tsv, message;
    };
    const std::string last = std::to_string(names().size() + 1);
    for (const Case& c :
         {Case{"nothing wrong", good, ""},
          {"unknown", replaced(good, "stops_ratio", "stops_rate"), "\"stops_rate "},
          {"missing", replaced(good, "bead_2_2\t", "# \t"), "w.tsv:" + last + ": no weight for \"bead_2_2\""},
          {"twice", good + "colon\t1\n", "w.tsv:" + std::to_string(names().size() + 2) + expected + "\"colon 1\""},
          {"nan", replaced(good, "known\t0", "known\tnan"), "w.tsv:2: expected a number, found \"nan\""},
          {"infinite", replaced(good, "known\t0", "known\t-inf"), "w.tsv:2: expected a number, found \"-inf\""},
          {"too large", replaced(good, "known\t0", "known\t1e999"), "w.tsv:2: expected a number, found \"1e999\""},
          {"no number", replaced(good, "known\t0", "known\tx"), "w.tsv:2: expected a number, found \"x\""},
          {"more than a number", replaced(good, "known\t0", "known\t1 2"), "w.tsv:2: expected a number, found \"1 2\""},
          {"no tab", replaced(good, "known\t0", "known 0"), "w.tsv:2" + expected + "\"en_explained_known 0\""},
          {"empty", "", "no weight for \"bead_0_1\""}}) {
        INFO(c.name);
        const std::string message = refused_weights(c.tsv);
        CHECK(message.find(c.message) != std::string::npos);
        CHECK(message.empty() == c.message.empty());
        CHECK((message.empty() || message.rfind("w.tsv:", 0) == 0));
    }
    CHECK_THROWS_AS(Model::open("/nowhere"), InputError);
}

TEST_CASE("a calibration maps log odds") {
    const Calibration plain{0, 1}, modest{-1, 0.5};
    CHECK(plain.probability(0) == Approx(0.5));
    CHECK(modest.probability(2) == Approx(0.5));
    CHECK(plain.of_probability(0.25) == Approx(0.25));
    CHECK(modest.of_probability(0.5) == Approx(1 / (1 + std::exp(1.0))));
    for (const double p : {0.0, 1.0, -0.1, 1.0001}) {
        INFO(p);
        CHECK(plain.of_probability(p) >= 0);
        CHECK(plain.of_probability(p) <= 1);
    }
    CHECK(plain.probability(-1e6) == 0);
    CHECK(plain.probability(1e6) == 1);
}
