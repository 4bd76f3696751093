// SPDX-License-Identifier: Apache-2.0
// Many at once: nothing is lost, nothing decided twice.
#include "tests/unit/review/http/support.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <set>

using namespace yakugo;
using namespace yakugo::testing;

TEST_CASE("Twenty clients decide different pairs, and all decisions are in the history") {
    constexpr std::size_t clients = 20, each = 5;
    const TestServer server({}, clients * each);
    const json page = server.get("/api/queue?limit=200&text=%E7%94%A8%E8%AA%9E");
    REQUIRE(page["items"].size() == clients * each);
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < clients; ++i) {
        threads.emplace_back([&, i] {
            auto client = server.client();
            for (std::size_t k = 0; k < each; ++k) {
                const json body = {{"action", "accept"}, {"pairs", {{{"id", page["items"][i * each + k]["id"]}}}}};
                const auto answer = client.Post("/api/decide", body.dump(), "application/json");
                if (!answer || answer->status != 200) ++failures;
                const auto list = client.Get("/api/queue?limit=10");
                if (!list || list->status != 200) ++failures;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(failures == 0);
    const auto base = store::TermBase::open(server.database(), store::Access::read);
    std::set<PairId> decided;
    const auto history = base.history();
    for (const store::Decision& decision : history) decided.insert(decision.pair);
    CHECK(history.size() == clients * each);
    CHECK(decided.size() == clients * each);
    CHECK(server.log().empty());
}

TEST_CASE("Of clients that decide one pair as they have seen it, one succeeds") {
    const TestServer server;
    const json seen = TestServer::ref(server.item("哨戒機", "patrol aircraft"));
    std::atomic<int> well = 0, stale = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&, i] {
            const json body = {{"action", i % 2 == 0 ? "accept" : "reject"}, {"pairs", {seen}}};
            const auto answer = server.client().Post("/api/decide", body.dump(), "application/json");
            if (answer && answer->status == 200) ++well;
            if (answer && answer->status == 409) ++stale;
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(well == 1);
    CHECK(stale == 7);
}
