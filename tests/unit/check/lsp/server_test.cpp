// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/check/lsp/session.hpp"

#include <catch2/catch.hpp>

using namespace yakugo::check;
using namespace yakugo::check::test;

TEST_CASE("initialize agrees on how positions are counted") {
    const struct {
        const char* name;
        json params;
        const char* encoding;
    } cases[] = {{"VS Code", kCode, "utf-16"},
                 {"Neovim", kNeovim, "utf-8"},
                 {"one that says nothing", {{"capabilities", json::object()}}, "utf-16"},
                 {"nonsense", {{"capabilities", {{"general", {{"positionEncodings", "utf-8"}}}}}}, "utf-16"},
                 {"nothing at all", nullptr, "utf-16"}};
    for (const auto& c : cases) {
        INFO(c.name);
        Session session;
        const json result = session.request("initialize", c.params)["result"];
        CHECK(result["capabilities"]["positionEncoding"] == c.encoding);
        CHECK(result["capabilities"]["textDocumentSync"]["change"] == 2);
        CHECK(result["capabilities"]["textDocumentSync"]["openClose"] == true);
        CHECK(result["serverInfo"] == json({{"name", "yakugo"}, {"version", "0.1.0"}}));
    }
}

TEST_CASE("a session with VS Code") {
    Session session;
    start(session, kCode);
    auto sent = session.notify("textDocument/didOpen", opened("# 𠮟😀ビースト・モード\r\n\r\nヘグゼスとヘグゼス。\r\n"));
    REQUIRE(sent.size() == 1);
    CHECK(sent[0]["method"] == "textDocument/publishDiagnostics");
    json params = sent[0]["params"];
    CHECK(params["uri"] == kUri);
    CHECK(params["version"] == 1);
    REQUIRE(params["diagnostics"].size() == 2);
    CHECK(params["diagnostics"][0] == json({{"range", range(0, 6, 14)},
                                            {"severity", 2},
                                            {"code", "T104"},
                                            {"source", "yakugo"},
                                            {"message", "another spelling of ビーストモード"}}));
    const json related = params["diagnostics"][1]["relatedInformation"];
    REQUIRE(related.size() == 2);
    CHECK(related[0]["location"] == json({{"uri", kUri}, {"range", range(2, 5, 9)}}));
    CHECK(related[1]["location"] == json({{"uri", "file:///tmp/%E8%A8%B3%20b.md"}, {"range", range(2, 1, 1)}}));

    // The second change counts in what the first one has made.
    sent = session.notify("textDocument/didChange",
                          changed(2, {{{"range", range(0, 2, 4)}, {"rangeLength", 2}, {"text", ""}},
                                      {{"range", range(0, 2, 4)}, {"text", "叱"}}}));
    REQUIRE(sent.size() == 1);
    CHECK(sent[0]["params"]["version"] == 2);
    CHECK(sent[0]["params"]["diagnostics"][0]["range"] == range(0, 3, 11));

    const json actions = session.request("textDocument/codeAction", actions_at(range(0, 4, 4)))["result"];
    REQUIRE(actions.size() == 2);
    CHECK(actions[0]["title"] == "Write ビーストモード");
    CHECK(actions[0]["kind"] == "quickfix");
    CHECK(actions[0]["isPreferred"] == true);
    CHECK(actions[0]["diagnostics"][0]["code"] == "T104");
    CHECK(actions[0]["edit"] == json({{"documentChanges",
                                       {{{"textDocument", {{"uri", kUri}, {"version", 2}}},
                                         {"edits", {{{"range", range(0, 3, 11)}, {"newText", "ビーストモード"}}}}}}}}));
    CHECK(actions[1]["title"] == "Suppress T104 here");
    CHECK(actions[1]["edit"]["documentChanges"][0]["edits"][0] ==
          json({{"range", range(0, 11, 11)}, {"newText", " <!-- yakugo-ignore T104 -->"}}));

    sent = session.notify("textDocument/didChange", changed(3, {{{"text", "何もない\n"}}}));
    CHECK(sent[0]["params"]["diagnostics"] == json::array());
    CHECK(session.request("textDocument/codeAction", actions_at(range(0, 0, 4)))["result"] == json::array());
    sent = session.notify("textDocument/didSave", {{"textDocument", {{"uri", kUri}}}});
    CHECK(sent.size() == 1);
    sent = session.notify("textDocument/didClose", {{"textDocument", {{"uri", kUri}}}});
    CHECK(sent[0]["params"] == json({{"uri", kUri}, {"diagnostics", json::array()}}));
    CHECK(session.request("shutdown", nullptr)["result"] == nullptr);
    session.notify("exit", nullptr);
    CHECK(session.code == 0);
}

TEST_CASE("a session with Neovim counts bytes and gets plain edits") {
    Session session;
    start(session, kNeovim);
    auto sent = session.notify("textDocument/didOpen", opened("𠮟ヘグゼス\n"));
    CHECK(sent[0]["params"]["diagnostics"][0]["range"] == range(0, 4, 16));
    CHECK(sent[0]["params"]["diagnostics"][0]["severity"] == 1);
    CHECK_FALSE(sent[0]["params"].contains("version"));
    sent = session.notify("textDocument/didChange",
                          changed(4, {{{"range", range(0, 0, 4)}, {"rangeLength", 4}, {"text", "訳"}}}));
    CHECK(sent[0]["params"]["diagnostics"][0]["range"] == range(0, 3, 15));
    const json actions = session.request("textDocument/codeAction", actions_at(range(0, 3, 15)))["result"];
    REQUIRE(actions.size() == 2);
    CHECK(actions[0]["title"] == "Write ヘグセス");
    CHECK_FALSE(actions[0].contains("isPreferred"));
    CHECK(actions[0]["edit"] == json({{"changes", {{kUri, {{{"range", range(0, 3, 15)}, {"newText", "ヘグセス"}}}}}}}));
}

TEST_CASE("other kinds of actions are left to others") {
    Session session;
    start(session, kCode);
    session.notify("textDocument/didOpen", opened("ヘグゼス\n"));
    const auto number = [&](const json& only) {
        return session.request("textDocument/codeAction", actions_at(range(0, 0, 1), {{"only", only}}))["result"]
            .size();
    };
    CHECK(number({"quickfix"}) == 2);
    CHECK(number({""}) == 2);
    CHECK(number({"source.organizeImports", "refactor"}) == 0);
    Session plain;
    start(plain, {{"capabilities", json::object()}});
    plain.notify("textDocument/didOpen", opened("ヘグゼス\n"));
    CHECK(plain.request("textDocument/codeAction", actions_at(range(0, 0, 1)))["result"] == json::array());
}

TEST_CASE("hover") {
    std::size_t asked = 0;
    Session session({find_words, [&](const std::string&, const std::string&, std::size_t byte) {
                         asked = byte;
                         return std::string(byte == 4 ? "**ビーストモード**" : "");
                     }});
    start(session, kCode);
    session.notify("textDocument/didOpen", opened("𠮟ビーストモード\n"));
    const auto hover = [&](int character) {
        return session.request("textDocument/hover", {{"textDocument", {{"uri", kUri}}},
                                                      {"position", {{"line", 0}, {"character", character}}}})["result"];
    };
    CHECK(hover(2) == json({{"contents", {{"kind", "markdown"}, {"value", "**ビーストモード**"}}}}));
    CHECK(hover(3) == nullptr);
    CHECK(asked == 7);
}

TEST_CASE("a document is checked once for all changes that wait") {
    std::size_t checks = 0;
    Session session({[&](const std::string& uri, const std::string& text) {
        ++checks;
        return find_words(uri, text);
    }});
    start(session, kCode);
    const json open = {{"jsonrpc", "2.0"}, {"method", "textDocument/didOpen"}, {"params", opened("ヘグゼ")}};
    const json type = {{"jsonrpc", "2.0"},
                       {"method", "textDocument/didChange"},
                       {"params", changed(2, {{{"range", range(0, 3, 3)}, {"text", "ス"}}})}};
    CHECK(session.send({open, type}).size() == 1);
    CHECK(checks == 1);
    // A request sees the findings of what was typed before it.
    const json ask = {
        {"jsonrpc", "2.0"}, {"id", "a"}, {"method", "textDocument/codeAction"}, {"params", actions_at(range(0, 0, 1))}};
    const auto sent = session.send({open, type, ask, type});
    REQUIRE(sent.size() == 3);
    CHECK(sent[0]["method"] == "textDocument/publishDiagnostics");
    CHECK(sent[1]["id"] == "a");
    CHECK(sent[1]["result"].size() == 2);
    CHECK(sent[2]["method"] == "textDocument/publishDiagnostics");
}

TEST_CASE("the link to a rule") {
    Session session({find_words}, {"", "https://example.org/rules#"});
    start(session, kCode);
    const auto sent = session.notify("textDocument/didOpen", opened("ヘグゼス"));
    CHECK(sent[0]["params"]["diagnostics"][0]["codeDescription"]["href"] == "https://example.org/rules#T106");
}
