// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/lsp/framing.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace yakugo::check;
using nlohmann::json;
using Kind = Incoming::Kind;

TEST_CASE("messages in their frames") {
    const struct {
        const char* name;
        std::string in;
        Kind kind;
        std::string body;
    } cases[] = {
        {"one", "Content-Length: 6\r\n\r\n\"訳\"x", Kind::message, "\"訳\"x"},
        {"nothing", "", Kind::end, ""},
        {"an empty body", "Content-Length: 0\r\n\r\n", Kind::message, ""},
        {"other fields, case, blanks",
         "content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:2 \r\n\r\n{}", Kind::message, "{}"},
        {"LF only", "Content-Length: 2\n\n{}", Kind::message, "{}"},
        {"the same twice", "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", Kind::message, "{}"},
        {"two lengths", "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", Kind::lost,
         "expected one number of bytes as Content-Length, found something else"},
        {"no number", "Content-Length: x\r\n\r\n{}", Kind::lost,
         "expected one number of bytes as Content-Length, found something else"},
        {"negative", "Content-Length: -1\r\n\r\n{}", Kind::lost,
         "expected one number of bytes as Content-Length, found something else"},
        {"more than a number holds", "Content-Length: 99999999999999999999999\r\n\r\n{}", Kind::lost,
         "expected one number of bytes as Content-Length, found something else"},
        {"no length", "Content-Type: x\r\n\r\n{}", Kind::lost, "expected Content-Length in a header, found none"},
        {"no header", "{\"jsonrpc\": 1}\n\n", Kind::lost, "expected Content-Length in a header, found none"},
        {"no colon", "hello\r\n\r\n", Kind::lost,
         "expected a header field \"Name: value\", found a line without a colon"},
        {"cut off in the header", "Content-Length: 2\r\n", Kind::lost, "expected the rest of a header, found the end"},
        {"cut off in the body", "Content-Length: 3\r\n\r\n{}", Kind::lost,
         "expected the rest of a message, found the end"},
        {"a claim only", "Content-Length: 60000000\r\n\r\n{}", Kind::lost,
         "expected the rest of a message, found the end"},
        {"an endless header", std::string(100000, 'x'), Kind::lost,
         "expected a header of at most 8192 bytes, found more"},
        {"beyond skipping", "Content-Length: 99999999999\r\n\r\n{}", Kind::lost,
         "expected a message of at most 67108864 bytes, found one of 99999999999"},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        std::istringstream in(c.in);
        const Incoming incoming = read_message(in);
        CHECK(incoming.kind == c.kind);
        CHECK(incoming.body.substr(0, c.body.size()) == c.body);
    }
}

TEST_CASE("a message that is too long is skipped") {
    std::istringstream in("Content-Length: 67108865\r\n\r\n" + std::string(67108865, 'x') +
                          "Content-Length: 2\r\n\r\n{}");
    CHECK(read_message(in).kind == Kind::too_large);
    CHECK(read_message(in).body == "{}");
    CHECK(read_message(in).kind == Kind::end);
}

TEST_CASE("messages are written with their length in bytes") {
    std::ostringstream out;
    write_message(out, {{"a", "訳\xff"}});
    CHECK(out.str() == "Content-Length: 14\r\n\r\n{\"a\":\"訳\uFFFD\"}");
}

TEST_CASE("bodies") {
    CHECK(parse_body("{\"a\":1}") == json{{"a", 1}});
    CHECK_FALSE(parse_body(""));
    CHECK_FALSE(parse_body("{"));
    CHECK_FALSE(parse_body("{}{}"));
    CHECK_FALSE(parse_body("\"\xff\""));
    CHECK(parse_body(std::string(100000, '[')) == std::nullopt);
    const struct {
        const char *name, *in, *out;
    } cases[] = {{"a pair", R"("\ud842\udf9f")", "𠮟"},
                 {"the first half", R"("a\ud842b")", "a\uFFFDb"},
                 {"the second half", R"("\udf9f")", "\uFFFD"},
                 {"turned round", R"("\udf9f\ud842")", "\uFFFD\uFFFD"},
                 {"half and pair", R"("\ud842\ud842\udf9f")", "\uFFFD𠮟"},
                 {"an escaped backslash", R"("\\ud842")", "\\ud842"},
                 {"at the end", R"("\ud842\\")", "\uFFFD\\"},
                 {"another", R"("\u8a33\n")", "訳\n"}};
    for (const auto& c : cases) {
        INFO(c.name);
        CHECK(parse_body(c.in) == json(c.out));
    }
}
