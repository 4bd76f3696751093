// SPDX-License-Identifier: Apache-2.0
// Every route of the API does what README.md says, on a base that it can be seen in.
#include "tests/unit/review/http/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo::testing;

TEST_CASE("Lists are given by pages, with what they count") {
    const TestServer server({}, 5);
    const json state = server.get("/api/state");
    CHECK(state["who"] == "訳者");
    CHECK(state["file"] == server.database());
    CHECK(state["counts"]["candidate"] == 9);
    CHECK(state["undo"].is_null());
    CHECK(state["last_operation"].is_null());
    std::vector<std::string> seen;
    std::string next;
    do {
        const json page = server.get("/api/queue?limit=4" + (next.empty() ? "" : "&after=" + next));
        for (const json& item : page["items"]) seen.push_back(item["en"]);
        next = page["next"].is_null() ? "" : page["next"].get<std::string>();
    } while (!next.empty() && seen.size() < 100);
    REQUIRE(seen.size() == 9);
    CHECK(seen[0] == "sonobuoy");
    const json found =
        server.get("/api/queue?text=%F0%A0%AE%9F&min=0.5&max=0.7&type=concept&evidence=&status=candidate");
    CHECK(found["items"].empty());  // no evidence of a kind without a name
    const json scripts = server.get("/api/queue?text=%F0%A0%AE%9F");
    REQUIRE(scripts["items"].size() == 1);
    CHECK(scripts["items"][0]["en"] == "<script>alert(1)</script>");
    CHECK(server.get("/api/counts?text=%E5%93%A8%E6%88%92%E6%A9%9F")["total"] == 1);
    CHECK(server.get("/api/clusters?undecided=true")["more"] == false);
    const json board = server.get("/api/dashboard");
    CHECK(board["confidence"].size() == 20);
    CHECK(board["statuses"]["candidate"] == 9);
    const json concord = server.get("/api/concord?text=sonobuoy");
    REQUIRE(concord["segments"].size() == 1);
    CHECK(concord["segments"][0]["en_marks"] == json::parse("[[22, 30]]"));
    CHECK(concord["segments"][0]["date"] == "2026-05-08");
}

TEST_CASE("Parameters that are none are named") {
    const TestServer server;
    const std::vector<std::pair<const char*, const char*>> cases = {
        {"/api/queue?limit=0", "limit: expected a whole number from 1 to 200"},
        {"/api/queue?limit=201", "limit: expected"},
        {"/api/queue?limit=ten", "limit: expected"},
        {"/api/queue?limit=1&limit=2", "limit: is there 2 times"},
        {"/api/queue?min=2", "min: expected a number from 0 to 1"},
        {"/api/queue?min=nan", "min: expected"},
        {"/api/queue?after=x", "after: expected \"next\""},
        {"/api/queue?after=0_1e999_3", "after: expected"},
        {"/api/queue?text=%ff", "text: byte 1: invalid UTF-8"},
        {"/api/queue?text=a%00b", "text: holds U+0000"},
        {"/api/queue?status=maybe", "status: expected one of"},
        {"/api/queue?conflicts=perhaps", "conflicts: expected true or false"},
        {"/api/concord", "text: is missing"},
        {"/api/export?profile=doc", "profile: expected one of"},
        {"/api/history?before=0", "before: expected"}};
    for (const auto& [path, message] : cases) {
        INFO(path);
        const json answer = server.get(path, 400);
        CHECK(answer["error"] == "bad_request");
        CHECK(answer["message"].get<std::string>().find(message) != std::string::npos);
    }
}

TEST_CASE("A term is shown with all that is known of it") {
    const TestServer server;
    const json item = server.item("ソノブイ", "sonobuoy");
    const json all = server.get("/api/terms/" + item["id"].dump());
    CHECK(all["item"] == item);
    REQUIRE(all["evidence"].size() == 1);
    CHECK(all["evidence"][0]["ja_range"] == json::parse("[0, 12]"));
    CHECK(all["evidence"][0]["date"] == "2026-05-08");
    CHECK(all["evidence"][0]["url"] == "https://example.org/1");
    CHECK(all["support"].size() == 1);
    REQUIRE(all["parts"].size() == 3);
    CHECK(all["parts"][0]["name"] == "parenthetical");
    CHECK(all["parts"][0]["product"].get<double>() == Approx(0.8 * 3));
    CHECK(all["parts"][1]["weight"].is_null());
    CHECK(all["renderings"].size() == 2);
    CHECK(all["renderings"][0]["id"] == item["id"]);
    CHECK(all["history"].empty());
}

TEST_CASE("Decisions are made, shown, taken back and brought back") {
    const TestServer server;
    for (const char* action : {"accept", "reject", "forbid", "choose", "reopen"}) {
        INFO(action);
        const json before = server.item("哨戒機", "patrol aircraft");
        const json answer =
            server.post("/api/decide",
                        {{"action", action}, {"pairs", {TestServer::ref(before)}}, {"side", ""}, {"note", "社内用語"}});
        CHECK(answer["operation"]["action"] == action);
        CHECK(answer["operation"]["who"] == "訳者");
        CHECK(answer["undo"]["id"] == answer["operation"]["id"]);
        CHECK(answer["redo"].is_null());
        REQUIRE(answer["items"].size() == 1);
        CHECK(answer["items"][0] == server.item("哨戒機", "patrol aircraft"));
        CHECK(answer["items"][0]["revision"] == answer["operation"]["id"]);
        // In the file, for everybody.
        const auto other = yakugo::store::TermBase::open(server.database(), yakugo::store::Access::read);
        CHECK(other.history({{before["id"].get<std::int64_t>()}}).back().action == action);
    }
    const json all = server.get("/api/terms/" + server.item("哨戒機", "patrol aircraft")["id"].dump());
    REQUIRE(all["history"].size() == 5);
    CHECK(all["history"][0]["note"] == "社内用語");
    const json last = server.get("/api/state")["undo"];
    const json undone = server.post("/api/undo", {{"operation", last["id"]}});
    CHECK(undone["operation"]["action"] == "undo");
    CHECK(undone["operation"]["target"] == last["id"]);
    CHECK(undone["redo"]["id"] == last["id"]);
    REQUIRE(undone["items"].size() == 1);
    CHECK(undone["items"][0]["chosen"] == true);
    CHECK(server.post("/api/undo", {{"operation", last["id"]}}, 409)["error"] == "stale");
    CHECK(server.post("/api/redo", {{"operation", last["id"]}})["items"][0]["status"] == "candidate");
    CHECK(server.get("/api/history?limit=3")["more"] == true);
    CHECK(server.get("/api/history?limit=200")["operations"].size() == 7);
}

TEST_CASE("What has changed since is a conflict, with what it is now") {
    const TestServer server;
    const json seen = TestServer::ref(server.item("哨戒機", "patrol aircraft"));
    server.post("/api/decide", {{"action", "accept"}, {"pairs", {seen}}});
    const json answer = server.post("/api/decide", {{"action", "reject"}, {"pairs", {seen}}}, 409);
    CHECK(answer["error"] == "stale");
    REQUIRE(answer["items"].size() == 1);
    CHECK(answer["items"][0]["status"] == "accepted");
    CHECK(server.last_log().find("409 POST /api/decide") != std::string::npos);
    CHECK(server.get("/api/history")["operations"].size() == 1);
}

TEST_CASE("All that a filter lets through is decided at once, if it is as many as were shown") {
    const TestServer server({}, 30);
    json body = {{"action", "accept"}, {"filter", {{"text", "用語"}, {"min", 0.2}}}, {"expected", 29}};
    CHECK(server.post("/api/decide-all", body, 409)["error"] == "stale");
    body["expected"] = 30;
    const json answer = server.post("/api/decide-all", body);
    CHECK(answer["operation"]["pair_count"] == 30);
    CHECK(answer["counts"]["accepted"] == 30);
    const json undone = server.post("/api/undo", {{"operation", answer["operation"]["id"]}});
    CHECK(undone["items"].size() == 30);
    CHECK(undone["counts"]["candidate"] == 34);
    body["filter"]["text"] = "nothing like it";
    body["expected"] = 0;
    server.post("/api/decide-all", body, 400);
}

TEST_CASE("Terms are merged, told apart, noted and edited") {
    const TestServer server;
    const json sonobuoy = server.item("ソノブイ", "sonobuoy"), buoy = server.item("ソノブイ", "buoy");
    const json refs = {TestServer::ref(sonobuoy), TestServer::ref(buoy)};
    const json merged =
        server.post("/api/merge", {{"pairs", refs}, {"preferred", sonobuoy["id"]}, {"rest", "forbidden"}});
    CHECK(merged["operation"]["action"] == "merge");
    CHECK(server.item("ソノブイ", "buoy")["forbidden"] == "en");
    server.post("/api/undo", {{"operation", merged["operation"]["id"]}});
    const json now = {TestServer::ref(server.item("ソノブイ", "sonobuoy")),
                      TestServer::ref(server.item("哨戒機", "patrol aircraft"))};
    CHECK(server.post("/api/apart", {{"pairs", now}})["operation"]["action"] == "apart");
    const json noted = server.post(
        "/api/note",
        {{"pair", TestServer::ref(server.item("𠮟責", "<script>alert(1)</script>"))}, {"note", "</script><b>注"}});
    CHECK(noted["operation"]["action"] == "note");
    const json all = server.get("/api/terms/" + server.item("𠮟責", "<script>alert(1)</script>")["id"].dump());
    REQUIRE(all["notes"].size() == 1);
    CHECK(all["notes"][0]["text"] == "</script><b>注");
    const json edited = server.post("/api/edit", {{"pair", TestServer::ref(server.item("哨戒機", "patrol aircraft"))},
                                                  {"en", "maritime patrol aircraft"}});
    CHECK(edited["operation"]["action"] == "edit");
    CHECK(server.item("哨戒機", "patrol aircraft")["status"] == "rejected");
    CHECK(server.item("哨戒機", "maritime patrol aircraft")["status"] == "accepted");
}

TEST_CASE("A concept is edited as an entry") {
    const TestServer server;
    const std::string path = "/api/concepts/" + server.item("ソノブイ", "sonobuoy")["concept"].dump() + "/entry";
    json draft = server.get(path);
    draft["entry"]["fields"].push_back({{"name", "definition"}, {"value", "水中の音を聴く浮標"}});
    const json answer = server.put(path, draft);
    CHECK(answer["operation"]["action"] == "edit");
    const json again = server.get(path);
    CHECK(again["own"] != 0);
    CHECK(again["entry"].dump().find("水中の音を聴く浮標") != std::string::npos);
    CHECK(server.put(path, draft, 409)["error"] == "stale");
    draft["entry"] = 5;
    server.put(path, draft, 400);
    json other = again;
    other["own"] = 999;
    CHECK(server.put(path, other, 404)["error"] == "not_found");
    const json script = server.item("𠮟責", "<script>alert(1)</script>");
    server.post("/api/decide", {{"action", "reject"}, {"pairs", {TestServer::ref(script)}}});
    const json none = server.get("/api/concepts/" + script["concept"].dump() + "/entry", 404);
    CHECK(none["message"].get<std::string>().find("reopen") != std::string::npos);
}

TEST_CASE("Files go out and come in") {
    const TestServer server;
    server.post("/api/decide",
                {{"action", "accept"}, {"pairs", {TestServer::ref(server.item("ソノブイ", "sonobuoy"))}}});
    const json profiles = server.get("/api/profiles")["profiles"];
    REQUIRE(profiles.size() > 5);
    auto client = server.client();
    for (const json& profile : profiles) {
        INFO(profile);
        const auto file = client.Get("/api/export?profile=" + profile["name"].get<std::string>());
        REQUIRE(file);
        CHECK(file->status == 200);
        CHECK(file->get_header_value("Content-Disposition").find("attachment; filename=\"yakugo-") == 0);
        CHECK(file->get_header_value("Content-Type") == "application/octet-stream");
        CHECK_FALSE(file->body.empty());
    }
    // ja,en / 魚雷,torpedo
    json body = {{"name", "terms.csv"}, {"content", "amEsZW4K6a2a6Zu3LHRvcnBlZG8K"}, {"dry_run", true}};
    CHECK(server.post("/api/import", body)["added"] == 1);
    CHECK(server.get("/api/queue?text=torpedo&status=accepted")["items"].empty());
    body["dry_run"] = false;
    CHECK(server.post("/api/import", body)["pairs"] == 1);
    CHECK(server.get("/api/queue?text=torpedo&status=accepted")["items"].size() == 1);
    body["content"] = "AAAA";
    CHECK(server.post("/api/import", body, 400)["message"].get<std::string>().find("terms.csv") != std::string::npos);
    body["content"] = "x";
    server.post("/api/import", body, 400);
    body["name"] = "(own)";
    server.post("/api/import", body, 400);
    body["name"] = "../..";
    CHECK(server.post("/api/import", body, 400)["error"] == "bad_request");
}

TEST_CASE("Bodies that make no sense are refused, with the field's name") {
    const TestServer server;
    const std::vector<std::tuple<const char*, const char*, int, const char*>> cases = {
        {"/api/decide", "", 400, "malformed JSON"},
        {"/api/decide", "{\"action\": ", 400, "column 12"},
        {"/api/decide", "{\"action\": \"\xff\"}", 400, "malformed JSON"},
        {"/api/decide", "[]", 400, "expected an object"},
        {"/api/decide", "{}", 400, "action: is missing"},
        {"/api/decide", R"({"action": "burn", "pairs": []})", 400, "action: expected one of accept"},
        {"/api/decide", R"({"action": "accept", "pairs": []})", 400, "pairs: expected at least one"},
        {"/api/decide", R"({"action": "accept", "pairs": [1]})", 400, "pairs[0]: expected an object"},
        {"/api/decide", R"({"action": "accept", "pairs": [{"id": "1"}]})", 400, "pairs[0].id: expected a whole number"},
        {"/api/decide", R"({"action": "accept", "pairs": [{"id": 1.5}]})", 400, "pairs[0].id: expected a whole number"},
        {"/api/decide", R"({"action": "accept", "pairs": [{"id": 18446744073709551615}]})", 400, "pairs[0].id"},
        {"/api/decide", R"({"action": "accept", "pairs": [{"id": 1e400}]})", 400, "malformed JSON"},
        {"/api/decide", R"({"action": "accept", "pairs": [{"id": 1}, {"id": 1}]})", 400, "each pair once"},
        {"/api/decide", R"({"action": "choose", "pairs": [{"id": 1}, {"id": 2}]})", 400, "one pair to choose"},
        {"/api/decide", R"({"action": "accept", "pairs": [{"id": 1}], "note": "\u0000"})", 400, "note: holds U+0000"},
        {"/api/decide", R"({"action": "accept", "pairs": [{"id": 1}], "note": "\ud800"})", 400, "malformed JSON"},
        {"/api/decide", R"({"action": "accept", "pairs": [{"id": 999999}]})", 404, "999999"},
        {"/api/merge", R"({"pairs": [{"id": 1}, {"id": 2}], "preferred": 3, "rest": "admitted"})", 400,
         "preferred: expected"},
        {"/api/apart", R"({"pairs": [{"id": 1}]})", 400, "two pairs"},
        {"/api/note", R"({"pair": {"id": 999999}, "note": "x"})", 404, "999999"},
        {"/api/undo", "{}", 400, "operation: is missing"},
        {"/api/undo", R"({"operation": 7})", 409, ""}};
    for (const auto& [path, body, status, message] : cases) {
        INFO(path << " " << body);
        const auto answer = server.client().Post(path, body, "application/json");
        REQUIRE(answer);
        INFO(answer->body);
        CHECK(answer->status == status);
        CHECK(json::parse(answer->body)["message"].get<std::string>().find(message) != std::string::npos);
    }
    CHECK(server.get("/api/history")["operations"].empty());
}
