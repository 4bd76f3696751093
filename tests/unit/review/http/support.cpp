// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/review/http/support.hpp"

#include <fmt/core.h>
#include <catch2/catch.hpp>

#include <array>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace yakugo::testing {

namespace {

void fill(const std::string& path, std::size_t more_pairs) {
    store::PairRecord buoy = pair("ソノブイ", "sonobuoy", 0.9);
    buoy.evidence = {{.kind = "parenthetical",
                      .score = 0.8,
                      .ja_line = 3,
                      .en_line = 3,
                      .ja_range = {0, 12},
                      .en_range = {13, 21},
                      .context_ja = "ソノブイ(sonobuoy)を投下",
                      .context_en = "ソノブイ(sonobuoy)を投下"}};
    buoy.features = {{"parenthetical", 0.8}, {"sound", 0.5}};
    std::vector<store::PairRecord> pairs = {pair("哨戒機", "patrol aircraft", 0.8), buoy, pair("ソノブイ", "buoy", 0.4),
                                            pair("𠮟責", "<script>alert(1)</script>", 0.6)};
    for (std::size_t i = 0; i < more_pairs; ++i)
        pairs.push_back(pair(fmt::format("用語{}号", i), fmt::format("term number {}", i), 0.5));
    store::PostRecord first = post("海自の哨戒機", "https://example.org/1", pairs);
    first.date = "2026-05-08";
    first.segments = {
        {.kind = "title", .ja = "ソノブイを積む哨戒機", .en = "Patrol aircraft carry Sonobuoys", .score = 0.9}};
    auto base = store::TermBase::open(path, store::Access::write);
    base.put_source({"page.txt", "digest"},
                    {first, post("二番目", "https://example.org/2", {pair("哨戒機", "patrol aircraft")})});
}

json answer_of(const httplib::Result& result, int status) {
    REQUIRE(result);
    INFO(result->body);
    REQUIRE(result->status == status);
    return json::parse(result->body);
}

}  // namespace

TestServer::TestServer(review::Limits limits, std::size_t more_pairs) : database_(folder_.file("yakugo.db")) {
    fill(database_, more_pairs);
    review::ServerOptions options{.database = database_, .who = "訳者", .version = "0.0", .limits = limits};
    options.models.evidenced = review::Weights::parse("bias\t-1\nparenthetical\t3\n");
    options.log = [this](const std::string& line) {
        const std::lock_guard lock(mutex_);
        log_.push_back(line);
    };
    options.announce = [this](const std::string& url) {
        const std::lock_guard lock(mutex_);
        announced_.push_back(url);
    };
    server_ = std::make_unique<review::Server>(std::move(options));
    thread_ = std::thread([this] { server_->run(); });
    httplib::Client visitor("127.0.0.1", port());
    const auto visit = visitor.Get("/?token=" + token());
    REQUIRE(visit);
    REQUIRE(visit->status == 303);
    const std::string set = visit->get_header_value("Set-Cookie");
    cookie_ = set.substr(0, set.find(';'));
}

TestServer::~TestServer() {
    server_->stop();
    wait();
}

void TestServer::wait() {
    if (thread_.joinable()) thread_.join();
}

std::string TestServer::token() const {
    const std::string url = server_->url();
    return url.substr(url.find('=') + 1);
}

std::vector<std::string> TestServer::log() const {
    const std::lock_guard lock(mutex_);
    return log_;
}

std::string TestServer::last_log() const {
    const std::lock_guard lock(mutex_);
    return log_.empty() ? std::string() : log_.back();
}

std::vector<std::string> TestServer::announced() const {
    const std::lock_guard lock(mutex_);
    return announced_;
}

httplib::Client TestServer::client() const {
    httplib::Client out("127.0.0.1", port());
    out.set_default_headers({{"Cookie", cookie_}});
    out.set_keep_alive(true);
    out.set_read_timeout(60);
    return out;
}

json TestServer::get(const std::string& path, int status) const {
    return answer_of(client().Get(path), status);
}

json TestServer::post(const std::string& path, const json& body, int status) const {
    return answer_of(client().Post(path, body.dump(), "application/json"), status);
}

json TestServer::put(const std::string& path, const json& body, int status) const {
    return answer_of(client().Put(path, body.dump(), "application/json"), status);
}

json TestServer::item(const std::string& ja, const std::string& en) const {
    const json all = get("/api/queue?limit=200&status=candidate&status=accepted&status=rejected&status=forbidden");
    for (const json& one : all["items"])
        if (one["ja"] == ja && one["en"] == en) return one;
    FAIL("no pair " << ja << " = " << en);
    return {};
}

int TestServer::connect() const {
    const int to = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port()));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{20, 0};
    setsockopt(to, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    REQUIRE(::connect(to, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    return to;
}

std::string TestServer::raw(const std::string& bytes) const {
    const int to = connect();
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t sent = send(to, bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL);
        if (sent <= 0) break;  // refused before all of it was sent
        done += static_cast<std::size_t>(sent);
    }
    shutdown(to, SHUT_WR);
    std::string out;
    std::array<char, 4096> buffer{};
    for (ssize_t got = 0; (got = recv(to, buffer.data(), buffer.size(), 0)) > 0;)
        out.append(buffer.data(), static_cast<std::size_t>(got));
    close(to);
    return out;
}

std::string TestServer::raw(const std::string& line, const std::string& headers, const std::string& body) const {
    return raw(line + " HTTP/1.1\r\nHost: " + host() + "\r\nCookie: " + cookie_ + "\r\n" + headers + "\r\n" + body);
}

int status_of(const std::string& answer) {
    return answer.size() > 12 && answer.starts_with("HTTP/1.1 ") ? std::stoi(answer.substr(9, 3)) : 0;
}

}  // namespace yakugo::testing
