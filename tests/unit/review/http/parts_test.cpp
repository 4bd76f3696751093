// SPDX-License-Identifier: Apache-2.0
// Secrets, limits, the log's lines, the embedded page, marks.
#include "glossary/review/http/limits.hpp"
#include "glossary/review/http/log.hpp"
#include "glossary/review/http/marks.hpp"
#include "glossary/review/http/pages.hpp"
#include "glossary/review/http/session.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace yakugo::review::http;

TEST_CASE("Secrets are long and never the same") {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const std::string one = secret();
        CHECK(one.size() == 64);
        CHECK(one.find_first_not_of("0123456789abcdef") == std::string::npos);
        CHECK(seen.insert(one).second);
    }
    CHECK(equal("", ""));
    CHECK(equal("abc", "abc"));
    for (const char* other : {"", "ab", "abd", "xbc", "abcd"}) CHECK_FALSE(equal("abc", other));
}

TEST_CASE("A bucket fills up at its rate, and no further") {
    const auto start = Bucket::Clock::now();
    Bucket bucket(10, 3);
    const auto after = [&](int milliseconds) {
        return start + std::chrono::milliseconds(milliseconds) + std::chrono::seconds(1);
    };
    for (int i = 0; i < 3; ++i) CHECK(bucket.take(after(0)));
    CHECK_FALSE(bucket.take(after(0)));
    CHECK_FALSE(bucket.take(after(90)));
    CHECK(bucket.take(after(101)));
    CHECK_FALSE(bucket.take(after(102)));
    for (int i = 0; i < 3; ++i) CHECK(bucket.take(after(10000)));
    CHECK_FALSE(bucket.take(after(10000)));
}

TEST_CASE("What is logged can neither end its line nor paint the terminal") {
    const std::vector<std::pair<std::string, std::string>> cases = {{"", ""},
                                                                    {"哨戒機 𠮟 🚢", "哨戒機 𠮟 🚢"},
                                                                    {"a\r\nb", "a\\x0D\\x0Ab"},
                                                                    {"\x1b[31m", "\\x1B[31m"},
                                                                    {"\xc2\x9b", "\\xC2\\x9B"},
                                                                    {"\xe2\x80\xae", "\\xE2\\x80\\xAE"},
                                                                    {"\xff\xfe", "\\xFF\\xFE"},
                                                                    {"\xed\xa0\x80", "\\xED\\xA0\\x80"},
                                                                    {"\xc0\xaf", "\\xC0\\xAF"},
                                                                    {"\xe5\x93", "\\xE5\\x93"},
                                                                    {std::string(1, '\0'), "\\x00"}};
    for (const auto& [text, expected] : cases) {
        INFO(expected);
        CHECK(printable(text, 100) == expected);
    }
    CHECK(printable("abcdef", 3) == "abc...");
    std::vector<std::string> lines;
    Log log([&](const std::string& line) { lines.push_back(line); });
    log.write(401, "GET", "/?token=secret", "why");
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].substr(20) == " 401 GET / why");
    for (int i = 0; i < 1000; ++i) log.write(429, "GET", "/", "many");
    CHECK(lines.size() < 200);
}

TEST_CASE("The page is embedded, and nothing else") {
    REQUIRE(find_page("/") != nullptr);
    CHECK(find_page("/") == find_page("/index.html"));
    CHECK(find_page("/")->type == "text/html; charset=utf-8");
    for (const char* path : {"", "index.html", "/INDEX.HTML", "/../index.html", "/README.md", "/."}) {
        INFO(path);
        CHECK(find_page(path) == nullptr);
    }
}

TEST_CASE("Marks are where the words stand") {
    using yakugo::ByteRange;
    CHECK(marks_json(marks_of("ソノブイとソノブイ", "ソノブイ")).dump() == "[[0,12],[15,27]]");
    CHECK(marks_json(marks_of("A sonobuoy, a Sonobuoy", "SONOBUOY")).dump() == "[[2,10],[14,22]]");
    CHECK(marks_json(marks_of("aaa", "aa")).dump() == "[[0,2]]");
    CHECK(marks_of("", "x").empty());
    CHECK(marks_of("x", "").empty());
}
