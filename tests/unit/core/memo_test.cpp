// SPDX-License-Identifier: Apache-2.0
// What is remembered, for how long, and that it is never wrong.
#include "libalign/core/memo.hpp"
#include "libalign/core/occurrences.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

using yakugo::count_occurrences;
using yakugo::Memo;

TEST_CASE("a memo asks once for what it was asked for lately") {
    Memo<std::string> memo(100);
    std::vector<std::string> asked;
    const auto get = [&](const std::string& key) {
        return memo.get(key, [&] {
            asked.push_back(key);
            return key + "!";
        });
    };
    CHECK(get("訳語") == "訳語!");
    CHECK(get("訳語") == "訳語!");
    CHECK(get("") == "!");
    CHECK(get(std::string("a\0b", 3)) == std::string("a\0b!", 4));
    CHECK(get("a") == "a!");
    CHECK(asked == std::vector<std::string>{"訳語", "", std::string("a\0b", 3), "a"});
}

TEST_CASE("a memo forgets what nobody asks for, and keeps what is asked for again") {
    Memo<int> memo(10);
    int asked = 0;
    const auto get = [&](const std::string& key) { return memo.get(key, [&] { return ++asked; }); };
    const int first = get("first");
    for (int i = 0; i < 100; ++i) {
        get("other" + std::to_string(i));
        CHECK(get("first") == first);
    }
    CHECK(asked == 101);
    get("other0");
    CHECK(asked == 102);
}

TEST_CASE("a memo says what it has") {
    Memo<int> memo(10);
    CHECK(memo.find("訳語") == nullptr);
    memo.get("訳語", [] { return 1; });
    for (int i = 0; i < 100; ++i) {
        memo.get("other" + std::to_string(i), [] { return 2; });
        REQUIRE(memo.find("訳語") != nullptr);  // what is asked for again is kept
        CHECK(*memo.find("訳語") == 1);
    }
    CHECK(memo.find("other0") == nullptr);
}

TEST_CASE("occurrences in a text") {
    CHECK(count_occurrences("核核核実験", "核") == 3);
    CHECK(count_occurrences("核核核核核", "核核") == 2);
    CHECK(count_occurrences("核実験", "実験") == 1);
    CHECK(count_occurrences("核実験", "原発") == 0);
    CHECK(count_occurrences("核", "核実験") == 0);
    CHECK(count_occurrences("", "核") == 0);
    CHECK(count_occurrences("核", "") == 0);
}

TEST_CASE("a memo that may keep nothing still answers") {
    Memo<int> memo(0);
    for (int i = 0; i < 3; ++i) CHECK(memo.get("key", [&] { return 7; }) == 7);
}

}  // namespace
