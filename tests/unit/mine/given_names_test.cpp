// SPDX-License-Identifier: Apache-2.0
// How common given names are.
#include "libalign/mine/given_names.hpp"
#include "libalign/core/error.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;

TEST_CASE("a rank becomes bits of frequency", "[mine][suggest]") {
    const auto names =
        mine::GivenNames::parse("# names\nMatthew\t25\nMathew\t241\nFirst\t1\nLast\t10000\n", "names.tsv");
    CHECK(names.commonness("Matthew") == 9);  // 13.5 - 0.95 * 4.64
    CHECK(names.commonness("matthew") == 9);
    CHECK(names.commonness("Mathew") == 6);  // 13.5 - 0.95 * 7.91
    CHECK(names.commonness("First") == 14);
    CHECK(names.commonness("Last") == 1);
    CHECK(names.commonness("Massu") == 0);
    CHECK(names.commonness("") == 0);
    CHECK(names.commonness("𠮟") == 0);
}

TEST_CASE("a malformed name is refused, and its line is told", "[mine][suggest]") {
    for (const char* line : {"Matthew", "Matthew\t", "Matthew\t0", "Matthew\t10001", "Matthew\t2x", "Matthew\t-1",
                             "\t2", "Matthew\t2\t3"}) {
        INFO(line);
        try {
            mine::GivenNames::parse("# names\n" + std::string(line) + "\n", "names.tsv");
            FAIL_CHECK("nothing was thrown");
        } catch (const InputError& error) {
            CHECK_THAT(error.what(), Catch::Contains("names.tsv:2"));
            CHECK_THAT(error.what(), Catch::Contains("expected"));
        }
    }
    CHECK_THROWS_AS(mine::GivenNames::load("/no/such/names.tsv"), InputError);
}
