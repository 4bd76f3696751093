// SPDX-License-Identifier: Apache-2.0
// The ratio against values worked out by hand, and the bounds of what it is worth.
#include "glossary/store/likelihood.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace yakugo::store;

TEST_CASE("The log-likelihood ratio is that of Dunning's formula") {
    // Always together, 3 of 1000: 2 (3 ln(1000/3) + 997 ln(1000/997)) = 2 (17.4275 + 2.9955) = 40.846.
    CHECK(log_likelihood_ratio({3, 3, 3, 1000}) == Approx(40.846).margin(0.001));
    // 2 (10 ln(10*100/(20*15)) + 10 ln(10*100/(20*85)) + 5 ln(5*100/(80*15)) + 75 ln(75*100/(80*85)))
    //   = 2 (12.0397 - 5.3063 - 4.3773 + 7.3485) = 19.409
    CHECK(log_likelihood_ratio({10, 20, 15, 100}) == Approx(19.409).margin(0.001));
}

TEST_CASE("Words that meet as often as chance has it, or less, say nothing") {
    CHECK(log_likelihood_ratio({2, 20, 10, 100}) == 0);
    CHECK(log_likelihood_ratio({1, 20, 10, 100}) == 0);
    CHECK(log_likelihood_ratio({8, 8, 8, 8}) == 0);  // in every text
    CHECK(log_likelihood_ratio({0, 0, 0, 0}) == 0);
    CHECK(std::isfinite(log_likelihood_ratio({5, 3, 2, 4})));  // impossible counts
}

TEST_CASE("What co-occurrence is worth grows with the ratio within bounds") {
    double shift = 0, confidence = 0, score = 0;
    for (double ratio = 0; ratio < 5000; ratio += 7) {
        CHECK(together_shift(ratio) >= shift);
        CHECK(together_confidence(ratio) >= confidence);
        CHECK(together_score(ratio) >= score);
        shift = together_shift(ratio);
        confidence = together_confidence(ratio);
        score = together_score(ratio);
    }
    CHECK(shift < 1.01);  // (ln(0.8 / 0.2) - ln(0.35 / 0.65)) / 2 = 1.0027
    CHECK(together_confidence(kLeastRatio) == Approx(0.35));
    CHECK(together_shift(kLeastRatio) == 0);
    CHECK(confidence <= 0.8);
    CHECK(score < 1);
    CHECK(moved(0.5, std::log(3.0)) == Approx(0.75));
    CHECK(moved(0, 1) == 0);
    CHECK(moved(1, 1) == 1);
}

TEST_CASE("Coarse counts keep three binary digits") {
    CHECK(coarse(7) == 7);
    CHECK(coarse(9) == 8);
    CHECK(coarse(11) == 10);
    CHECK(coarse(1000) == 896);
    CHECK(coarse_all(0) == 0);
    CHECK(coarse_all(1) == 1);
    CHECK(coarse_all(17) == 32);
}
