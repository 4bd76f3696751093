// SPDX-License-Identifier: Apache-2.0
// Weights and what they make.
#include "libalign/mine/confidence.hpp"
#include "libalign/core/error.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace yakugo;

namespace {

/// A whole table, all weights 0 but those of `segment` and the bias; without the line of `left_out`.
std::string table(const std::string& bias, const std::string& segment, std::string_view left_out = {}) {
    std::string out = "# weights\n\nbias\t" + bias + "\n";
    for (std::size_t i = 0; i < mine::kFeatures; ++i) {
        const std::string_view name = mine::name(static_cast<mine::Feature>(i));
        if (name == left_out) continue;
        out += std::string(name) + "\t" + (name == "segment" ? segment : "0") + "\n";
    }
    return out;
}

mine::Features with_segment(double value) {
    mine::Features out{};
    out[static_cast<std::size_t>(mine::Feature::segment)] = value;
    return out;
}

}  // namespace

TEST_CASE("the confidence is the logistic of the weighted sum", "[mine]") {
    const auto model = mine::ConfidenceModel::parse(table("-1", "3.5"), "weights.tsv");
    CHECK(model.bias == Approx(-1));
    CHECK(model.probability(with_segment(1)) == Approx(1 / (1 + std::exp(-2.5))));
    CHECK(model.probability(with_segment(0.2)) == Approx(1 / (1 + std::exp(0.3))));
}

TEST_CASE("a pair without evidence has no confidence", "[mine]") {
    const auto model = mine::ConfidenceModel::parse(table("4", "1"), "weights.tsv");
    CHECK(model.probability({}) == 0);
    mine::Features proper{};
    proper[static_cast<std::size_t>(mine::Feature::proper)] = 1;
    CHECK(model.probability(proper) == 0);
    CHECK(model.probability(with_segment(0.01)) > 0.9);
}

TEST_CASE("a wrong table of weights is refused, and where it is wrong is said", "[mine]") {
    struct Case {
        const char* name;
        std::string text;
        std::vector<std::string> says;
    };
    const std::string whole = table("1", "2");
    for (const Case& c : {
             Case{"an unknown name", "bias\t1\ncharm\t2\n", {"weights.tsv:2", "charm"}},
             {"a name twice", "bias\t1\n# note\nbias\t2\n", {"weights.tsv:3", "bias"}},
             {"no tab", "bias 1\n", {"weights.tsv:1", "tab"}},
             {"a missing weight", table("1", "2", "katakana"), {"weights.tsv", "katakana"}},
             {"no number", table("heavy", "2"), {"weights.tsv:3", "number", "heavy"}},
             {"no value", table("", "2"), {"weights.tsv:3", "number"}},
             {"more than a number", table("1 kg", "2"), {"weights.tsv:3", "number", "1 kg"}},
             {"full-width digits", table("１", "2"), {"weights.tsv:3", "number"}},
             {"not a number", table("nan", "2"), {"weights.tsv:3", "number", "nan"}},
             {"no end", table("-inf", "2"), {"weights.tsv:3", "number", "inf"}},
             {"out of range", table("1e999", "2"), {"weights.tsv:3", "number"}},
             {"nothing", "", {"weights.tsv", "no weight"}},
             {"something else", "𠮟😀", {"weights.tsv:1"}},
         }) {
        INFO(c.name);
        try {
            mine::ConfidenceModel::parse(c.text, "weights.tsv");
            FAIL_CHECK("nothing was thrown");
        } catch (const InputError& error) {
            for (const std::string& words : c.says) CHECK_THAT(error.what(), Catch::Contains(words));
        }
    }
    CHECK_NOTHROW(mine::ConfidenceModel::parse(whole, "weights.tsv"));
    CHECK_NOTHROW(mine::ConfidenceModel::parse(whole.substr(0, whole.size() - 1), "weights.tsv"));
    CHECK_THROWS_AS(mine::ConfidenceModel::load("/no/such/weights.tsv"), InputError);
}
