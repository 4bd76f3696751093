// SPDX-License-Identifier: Apache-2.0
// The arithmetic of confidence over posts.
#include "glossary/store/term_base.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>
#include <random>

using yakugo::store::combine_confidence;

TEST_CASE("Confidences of posts combine as worked out by hand") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    struct Case {
        const char* name;
        std::vector<double> posts;
        double expected;
    };
    const Case cases[] = {
        {"no post", {}, 0},
        {"one post is itself", {0.1}, 0.1},
        {"two: 1 - 0.5 * (1 - 0.25) = 1 - 0.375", {0.5, 0.5}, 0.625},
        {"three: 1 - 0.2 * (1 - 0.3) * (1 - 0.1) = 1 - 0.126", {0.8, 0.6, 0.4}, 0.874},
        {"the same in another order", {0.4, 0.8, 0.6}, 0.874},
        {"four: 1 - 0.6 * 0.8 * 0.9 * 0.95 = 1 - 0.4104", {0.4, 0.4, 0.4, 0.4}, 0.5896},
        {"nothing adds nothing", {0.7, 0, 0}, 0.7},
        {"certain stays certain", {1, 0.2}, 1},
        {"out of range counts as the bound: 1 - 0 * ...", {1.5, -3}, 1},
        {"infinity", {std::numeric_limits<double>::infinity(), 0.5}, 1},
        {"NaN counts as nothing", {nan, 0.25}, 0.25},
        {"only NaN", {nan}, 0},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(combine_confidence(c.posts) == Approx(c.expected).margin(1e-12));
    }
}

TEST_CASE("Combined confidence is monotone, below 1, and never below the highest post") {
    const unsigned seed = 20260508;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> uniform(0, 0.99);
    for (int round = 0; round < 2000; ++round) {
        std::vector<double> posts(1 + random() % 6);
        for (double& confidence : posts) confidence = uniform(random);
        const double before = combine_confidence(posts);
        REQUIRE(before >= *std::max_element(posts.begin(), posts.end()));
        REQUIRE(before < 1);
        std::vector<double> more = posts;
        more.push_back(uniform(random));
        REQUIRE(combine_confidence(more) >= before);
        std::vector<double> higher = posts;
        double& raised = higher[random() % higher.size()];
        raised += (0.99 - raised) * 0.5;
        REQUIRE(combine_confidence(higher) >= before - 1e-15);
    }
}
