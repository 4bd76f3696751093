// SPDX-License-Identifier: Apache-2.0
// Bodies, base64 and cursors, without a server.
#include "glossary/review/http/answer.hpp"
#include "glossary/review/http/base64.hpp"
#include "glossary/review/http/json_read.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::review::http;

namespace {

template <class Call>
std::string refusal_of(const Call& call) {
    try {
        call();
    } catch (const Refusal& refusal) {
        CHECK(refusal.status() == 400);
        return refusal.what();
    }
    return "none";
}

}  // namespace

TEST_CASE("Base64 is read strictly") {
    // RFC 4648, section 10.
    const std::vector<std::pair<const char*, const char*>> cases = {{"", ""},
                                                                    {"Zg==", "f"},
                                                                    {"Zm8=", "fo"},
                                                                    {"Zm9v", "foo"},
                                                                    {"Zm9vYg==", "foob"},
                                                                    {"Zm9vYmE=", "fooba"},
                                                                    {"Zm9vYmFy", "foobar"},
                                                                    {"8KCunw==", "𠮟"},
                                                                    {"//++", "\xff\xff\xbe"}};
    for (const auto& [text, bytes] : cases) CHECK(read_base64(text, "content") == bytes);
    for (const char* text : {"Z", "Zg", "Zg=", "Zg==\n", "Z===", "====", "Zm9v Zg=", "Zm-_", "=Zm8"}) {
        INFO(text);
        CHECK(refusal_of([&] { read_base64(text, "content"); }).substr(0, 8) == "content:");
    }
}

TEST_CASE("Nesting is counted outside of texts") {
    CHECK_NOTHROW(parse_body(
        R"({"a": "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"["})"));
    CHECK(refusal_of([] { parse_body(std::string(1000000, '[')); }).find("nested deeper") != std::string::npos);
    std::string objects;
    for (int i = 0; i < 100000; ++i) objects += "{\"a\":";
    CHECK(refusal_of([&] { parse_body(objects); }).find("nested deeper") != std::string::npos);
}

TEST_CASE("A cursor comes back as the place it was made of") {
    for (const double confidence : {0.0, 1.0, 0.1, 1.0 / 3, 5e-324}) {
        const auto place = read_cursor(cursor_of({.suggested = true, .confidence = confidence, .id = {42}}));
        REQUIRE(place);
        CHECK(place->suggested);
        CHECK(place->confidence == confidence);
        CHECK(place->id.value == 42);
    }
    CHECK_FALSE(read_cursor(""));
    for (const char* text : {"_", "__", "1", "1_2", "2_1_1", "-1_1_1", "0_inf_1", "0_nan_1", "0_1_",
                             "0_1_9999999999999999999", "0_0.5_1x"}) {
        INFO(text);
        CHECK(refusal_of([&] { read_cursor(text); }).substr(0, 6) == "after:");
    }
}
