// SPDX-License-Identifier: Apache-2.0
#include "libalign/markup/origin.hpp"

#include <catch2/catch.hpp>

using yakugo::ByteRange;
using yakugo::markup::Origin;

TEST_CASE("places of a text are places of its file") {
    Origin origin;  // "AT&T社" from "<seg>AT&amp;T<b/>社</seg>"
    origin.add(2, {5, 7});
    origin.add(1, {7, 12});
    origin.add(1, {12, 13});
    origin.add(3, {17, 20});
    CHECK(origin.file({0, 2}) == ByteRange{5, 7});
    CHECK(origin.file({1, 4}) == ByteRange{6, 13});
    CHECK(origin.file({2, 3}) == ByteRange{7, 12});
    CHECK(origin.file({3, 7}) == ByteRange{12, 20});
    CHECK(origin.file({4, 4}) == ByteRange{17, 17});
    CHECK(origin.file({7, 7}) == ByteRange{20, 20});
    CHECK(origin.is_contiguous({0, 4}));
    CHECK_FALSE(origin.is_contiguous({3, 7}));
    CHECK(origin.is_contiguous({4, 7}));
}

TEST_CASE("a place of nothing is the beginning") {
    CHECK(Origin{}.file({0, 0}) == ByteRange{0, 0});
    CHECK_FALSE(Origin{}.is_contiguous({0, 0}));
}
