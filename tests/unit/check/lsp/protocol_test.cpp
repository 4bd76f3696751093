// SPDX-License-Identifier: Apache-2.0
// What a server answers to messages that are wrong.
#include "tests/unit/check/lsp/session.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <sstream>

using namespace yakugo::check;
using namespace yakugo::check::test;

TEST_CASE("requests that cannot be answered") {
    Session early;
    CHECK(early.request("textDocument/hover", nullptr)["error"]["code"] == -32002);
    CHECK(early.notify("textDocument/didOpen", opened("ヘグゼス")).empty());
    Session session;
    start(session, kCode);
    CHECK(session.request("textDocument/rename", nullptr)["error"]["code"] == -32601);
    CHECK(session.request("$/other", nullptr)["error"]["code"] == -32601);
    CHECK(session.request("initialize", kCode)["error"]["code"] == -32600);
    CHECK(session.request("textDocument/codeAction", nullptr)["error"]["code"] == -32602);
    CHECK(session.request("textDocument/codeAction", actions_at(range(0, 0, 0)))["error"]["code"] ==
          -32602);  // not open
    session.notify("textDocument/didOpen", opened("ヘグゼス"));
    CHECK(session.request("textDocument/codeAction", actions_at(range(0, -1, 0)))["error"]["code"] == -32602);
    CHECK(session.request("textDocument/codeAction", actions_at({{"start", 1}}))["error"]["code"] == -32602);
    CHECK(session.notify("$/cancelRequest", {{"id", 1}}).empty());
    CHECK(session.notify("workspace/didChangeConfiguration", {{"settings", nullptr}}).empty());
    session.request("shutdown", nullptr);
    CHECK(session.request("textDocument/hover", nullptr)["error"]["code"] == -32600);
    CHECK(session.request("shutdown", nullptr)["error"]["code"] == -32600);
    CHECK(session.notify("textDocument/didChange", changed(2, {})).empty());
}

TEST_CASE("messages that are none") {
    const auto framed = [](const std::string& body) {
        return "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    };
    const struct {
        const char *name, *body;
        int code;
        json id;
    } cases[] = {{"no JSON", "{", -32700, nullptr},
                 {"no UTF-8", "\"\xff\"", -32700, nullptr},
                 {"empty", "", -32700, nullptr},
                 {"no object", "1", -32600, nullptr},
                 {"a batch", "[{}]", -32600, nullptr},
                 {"another version", R"({"jsonrpc":"1.0","id":1,"method":"x"})", -32600, 1},
                 {"no method", R"({"jsonrpc":"2.0","id":"a"})", -32600, "a"},
                 {"a method that is none", R"({"jsonrpc":"2.0","id":2,"method":[]})", -32600, 2},
                 {"an id that is none", R"({"jsonrpc":"2.0","id":[],"method":"x"})", -32600, nullptr}};
    Session session;
    start(session, kCode);
    for (const auto& c : cases) {
        INFO(c.name);
        const auto sent = session.send_raw(framed(c.body));
        REQUIRE(sent.size() == 1);
        CHECK(sent[0]["error"]["code"] == c.code);
        CHECK(sent[0]["id"] == c.id);
    }
    CHECK(session.send_raw(framed(R"({"jsonrpc":"2.0","id":1,"result":null})")).empty());
    CHECK(session.request("shutdown", nullptr)["result"] == nullptr);
    Session lost;
    CHECK(lost.send_raw("nonsense\r\n\r\n")[0]["error"]["code"] == -32700);
    CHECK(lost.code == 1);
}

TEST_CASE("wrong notifications are told and change nothing") {
    Session session;
    start(session, kCode);
    session.notify("textDocument/didOpen", opened("ヘグゼス"));
    const std::vector<json> wrong = {changed(2, {{{"text", "a"}}, {{"range", 1}, {"text", "b"}}}),
                                     changed(2, {{{"range", range(0, 0, 1)}}}),
                                     {{"textDocument", {{"uri", "file:///x"}}}, {"contentChanges", json::array()}},
                                     nullptr,
                                     {{"textDocument", 1}}};
    for (const json& params : wrong) {
        INFO(params.dump());
        const auto sent = session.notify("textDocument/didChange", params);
        REQUIRE(sent.size() == 1);
        CHECK(sent[0]["method"] == "window/logMessage");
    }
    CHECK(session.request("textDocument/codeAction", actions_at(range(0, 0, 1)))["result"].size() == 2);
}

TEST_CASE("a check that fails is told, and the server goes on") {
    Session session;
    start(session, kCode);
    const auto sent = session.notify("textDocument/didOpen", opened("throw ヘグゼス"));
    REQUIRE(sent.size() == 2);
    CHECK(sent[0]["params"] == json({{"type", 1}, {"message", "no term base"}}));
    CHECK(sent[1]["params"]["diagnostics"] == json::array());
    CHECK(session.request("textDocument/hover", {{"textDocument", {{"uri", kUri}}},
                                                 {"position", {{"line", 0}, {"character", 0}}}})["result"] == nullptr);
}

TEST_CASE("exit codes") {
    Session without_shutdown;
    start(without_shutdown, kCode);
    without_shutdown.notify("exit", nullptr);
    CHECK(without_shutdown.code == 1);
    Session at_once;
    at_once.notify("exit", nullptr);
    CHECK(at_once.code == 1);
    Session end;
    start(end, kCode);
    CHECK(end.code == 1);  // the input ended
}

TEST_CASE("whatever comes in, the server answers or ends") {
    std::ostringstream bytes;
    const auto put = [&](const json& id, const std::string& method, const json& params) {
        json message = {{"jsonrpc", "2.0"}, {"method", method}, {"params", params}};
        if (!id.is_null()) message["id"] = id;
        write_message(bytes, message);
    };
    put(1, "initialize", kCode);
    put(nullptr, "textDocument/didOpen", opened("𠮟ヘグゼス\r\nビースト・モード"));
    put(nullptr, "textDocument/didChange", changed(2, {{{"range", range(0, 1, 3)}, {"text", "\n"}}}));
    put("a", "textDocument/codeAction", actions_at(range(0, 0, 9)));
    put(2, "shutdown", nullptr);
    put(nullptr, "exit", nullptr);
    const std::string good = bytes.str();
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
    for (int round = 0; round < 2000; ++round) {
        std::string bad = good;
        for (std::size_t n = 1 + below(4); n > 0; --n) {
            const std::size_t at = below(bad.size());
            switch (below(4)) {
                case 0: bad[at] = static_cast<char>(below(256)); break;
                case 1: bad.erase(at, 1 + below(20)); break;
                case 2: bad.insert(at, bad.substr(below(bad.size()), below(40))); break;
                default: bad[at] = "0123456789{}[]\",:\\-"[below(20)];
            }
        }
        Session session;
        session.send_raw(bad);
        CHECK((session.code == 0 || session.code == 1));
    }
}
