// SPDX-License-Identifier: Apache-2.0
// A server on a term base of its own, and clients for it.
#pragma once

#include "glossary/review/server.hpp"
#include "tests/unit/store/support.hpp"

#include <httplib.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace yakugo::testing {

using nlohmann::json;

/// Runs until the object goes. The base holds two posts: 哨戒機 = patrol aircraft, ソノブイ = sonobuoy, ソノブイ = buoy,
/// 𠮟責 = <script>alert(1)</script>.
class TestServer {
public:
    explicit TestServer(review::Limits limits = {}, std::size_t more_pairs = 0);
    ~TestServer();
    TestServer(const TestServer&) = delete;
    TestServer& operator=(const TestServer&) = delete;

    int port() const { return server_->port(); }
    std::string host() const { return "127.0.0.1:" + std::to_string(port()); }
    const std::string& database() const { return database_; }
    std::string token() const;  ///< the one that is good now
    const std::string& cookie() const { return cookie_; }
    review::Server& server() { return *server_; }
    /// Waits for the end of run().
    void wait();

    std::vector<std::string> log() const;
    std::string last_log() const;
    std::vector<std::string> announced() const;

    httplib::Client client() const;  ///< with the cookie
    json get(const std::string& path, int status = 200) const;
    json post(const std::string& path, const json& body, int status = 200) const;
    json put(const std::string& path, const json& body, int status = 200) const;
    /// The item of this pair; fails where there is none.
    json item(const std::string& ja, const std::string& en) const;
    static json ref(const json& item) { return {{"id", item["id"]}, {"seen", item["revision"]}}; }

    /// A socket, to be closed; what waits on it for 20 s has failed.
    int connect() const;
    /// Sends the bytes, gives all that comes back until the end of the connection.
    std::string raw(const std::string& bytes) const;
    /// A request line and headers that pass, with these in addition; then `body`.
    std::string raw(const std::string& line, const std::string& headers, const std::string& body = "") const;

private:
    TemporaryFolder folder_;
    std::string database_, cookie_;
    mutable std::mutex mutex_;
    std::vector<std::string> log_, announced_;
    std::unique_ptr<review::Server> server_;
    std::thread thread_;
};

/// 403 of "HTTP/1.1 403 Forbidden"; 0 of nothing.
int status_of(const std::string& answer);

}  // namespace yakugo::testing
