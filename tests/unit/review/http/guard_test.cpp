// SPDX-License-Identifier: Apache-2.0
// Who is refused, with which status, and what the log says of it.
#include "tests/unit/review/http/support.hpp"

#include "libalign/core/error.hpp"

#include <catch2/catch.hpp>

#include <array>

#include <sys/socket.h>
#include <unistd.h>

using namespace yakugo;
using namespace yakugo::testing;

namespace {

struct Case {
    const char* name;
    std::string bytes;
    int status;
    const char* reason;  // in the log
};

std::string head(const TestServer& server, const std::string& line, const std::string& rest, bool with_cookie = true) {
    return line + " HTTP/1.1\r\n" + (with_cookie ? "Cookie: " + server.cookie() + "\r\n" : "") + rest + "\r\n";
}

std::string with_body(std::string text, const std::string& type = "application/json") {
    return "Content-Type: " + type + "\r\nContent-Length: " + std::to_string(text.size()) + "\r\n\r\n" + text;
}

void check(const TestServer& server, const std::vector<Case>& cases) {
    for (const Case& one : cases) {
        INFO(one.name);
        const std::size_t before = server.log().size();
        const std::string answer = server.raw(one.bytes);
        INFO(answer);
        CHECK(status_of(answer) == one.status);
        CHECK(answer.find("default-src 'none'") != std::string::npos);
        const std::vector<std::string> log = server.log();
        if (one.status < 400) {
            CHECK(log.size() == before);
            continue;
        }
        REQUIRE(log.size() == before + 1);
        INFO(log.back());
        CHECK(log.back().find(" " + std::to_string(one.status) + " ") != std::string::npos);
        CHECK(log.back().find(one.reason) != std::string::npos);
        CHECK(log.back().find(server.cookie()) == std::string::npos);
        const json body = json::parse(answer.substr(answer.find("\r\n\r\n") + 4));
        CHECK(body["message"].get<std::string>().find(one.reason) != std::string::npos);
    }
}

}  // namespace

TEST_CASE("Only the server's own hosts and origins are answered") {
    const TestServer server;
    const std::string port = std::to_string(server.port()), get = "GET /api/state",
                      own = "Host: " + server.host() + "\r\n";
    const auto from = [&](const std::string& headers) { return head(server, get, headers + "Connection: close\r\n"); };
    check(
        server,
        {{"itself", from(own), 200, ""},
         {"localhost", from("Host: LocalHost:" + port + "\r\n"), 200, ""},
         {"IPv6", from("Host: [::1]:" + port + "\r\n"), 200, ""},
         {"own origin", from(own + "Origin: http://" + server.host() + "\r\nSec-Fetch-Site: same-origin\r\n"), 200, ""},
         {"typed by hand", from(own + "Sec-Fetch-Site: none\r\n"), 200, ""},
         {"no host", from(""), 403, "foreign Host"},
         {"two hosts", from(own + own), 403, "more than one Host"},
         {"foreign host", from("Host: example.org\r\n"), 403, "foreign Host \"example.org\""},
         {"rebound name", from("Host: evil.example:" + port + "\r\n"), 403, "foreign Host"},
         {"longer name", from("Host: 127.0.0.1.example:" + port + "\r\n"), 403, "foreign Host"},
         {"another port", from("Host: 127.0.0.1:1" + port + "\r\n"), 403, "foreign Host"},
         {"without port", from("Host: 127.0.0.1\r\n"), 403, "foreign Host"},
         {"foreign origin", from(own + "Origin: https://example.org\r\n"), 403, "foreign Origin"},
         {"null origin", from(own + "Origin: null\r\n"), 403, "foreign Origin"},
         {"origin of another port", from(own + "Origin: http://127.0.0.1:1\r\n"), 403, "foreign Origin"},
         {"other name of itself", from(own + "Origin: http://localhost:" + port + "\r\n"), 403, "foreign Origin"},
         {"cross-site", from(own + "Sec-Fetch-Site: cross-site\r\n"), 403, "Sec-Fetch-Site"},
         {"same-site: another port", from(own + "Sec-Fetch-Site: same-site\r\n"), 403, "Sec-Fetch-Site"}});
}

TEST_CASE("Only who has the cookie is answered") {
    const TestServer server, other;
    const std::string own = "Host: " + server.host() + "\r\nConnection: close\r\n";
    const auto with = [&](const std::string& line, const std::string& cookie) {
        return head(server, line, own + (cookie.empty() ? "" : "Cookie: " + cookie + "\r\n"), false);
    };
    const std::string name = server.cookie().substr(0, server.cookie().find('='));
    check(server,
          {{"none", with("GET /api/state", ""), 401, "no cookie"},
           {"a page without", with("GET /", ""), 401, "no cookie"},
           {"an unknown path without", with("GET /nothing", ""), 401, "no cookie"},
           {"empty", with("GET /api/state", name + "="), 401, "no cookie of this server"},
           {"wrong", with("GET /api/state", name + "=" + std::string(64, '0')), 401, "no cookie of this server"},
           {"one digit short", with("GET /", server.cookie().substr(0, server.cookie().size() - 1)), 401,
            "no cookie of this server"},
           {"of another server", with("GET /", other.cookie()), 401, "no cookie of this server"},
           {"its value under this name", with("GET /", name + other.cookie().substr(other.cookie().find('='))), 401,
            "no cookie of this server"},
           {"among others", with("GET /", "a=b; " + other.cookie() + "; " + server.cookie() + "; c"), 200, ""},
           {"wrong token", with("GET /?token=" + std::string(64, 'f'), ""), 401, "no cookie"},
           {"token elsewhere", with("GET /index.html?token=" + server.token(), ""), 401, "no cookie"}});
}

TEST_CASE("A token lets one browser in, once") {
    TestServer server;
    REQUIRE(server.announced().size() == 1);  // by the visit of TestServer itself
    CHECK(server.announced().back() == server.server().url());
    const std::string token = server.token();
    CHECK(token.size() == 64);
    httplib::Client visitor("127.0.0.1", server.port());
    const auto first = visitor.Get("/?token=" + token);
    REQUIRE(first);
    CHECK(first->status == 303);
    CHECK(first->get_header_value("Location") == "/");
    const std::string cookie = first->get_header_value("Set-Cookie");
    CHECK(cookie == server.cookie() + "; Path=/; HttpOnly; SameSite=Strict");
    const auto second = visitor.Get("/?token=" + token);
    REQUIRE(second);
    CHECK(second->status == 401);
    CHECK_FALSE(second->has_header("Set-Cookie"));
    for (const std::string& line : server.log()) CHECK(line.find(token) == std::string::npos);
    CHECK(server.token() != token);
    CHECK(server.announced().size() == 2);
    // Who is in already and goes back sees the page.
    CHECK(status_of(server.raw("GET /?token=" + token, "Connection: close\r\n")) == 303);
}

TEST_CASE("Bodies are refused before they are read, and nothing hides in them") {
    const TestServer server({.body = 1000, .import = 5000});
    const std::string own = "Host: " + server.host() + "\r\n", post = "POST /api/decide";
    const auto send = [&](const std::string& line, const std::string& rest) {
        return line + " HTTP/1.1\r\nCookie: " + server.cookie() + "\r\n" + own + rest;
    };
    const std::string hidden = "GET /api/state HTTP/1.1\r\nCookie: " + server.cookie() + "\r\n" + own + "\r\n";
    const std::string deep = std::string(65, '[') + std::string(65, ']');
    const std::vector<Case> cases = {
        {"as text", send(post, with_body("{}", "text/plain")), 415, "expected application/json"},
        {"as a form", send(post, with_body("a=b", "application/x-www-form-urlencoded")), 415,
         "expected application/json"},
        {"as parts", send(post, with_body("--x--", "multipart/form-data; boundary=x")), 415,
         "expected application/json"},
        {"no type", send(post, "Content-Length: 2\r\n\r\n{}"), 415, "expected application/json"},
        {"another charset", send(post, with_body("{}", "application/json; charset=shift_jis")), 415,
         "application/json"},
        {"compressed", send(post, "Content-Encoding: gzip\r\n" + with_body("{}")), 415, "a compressed body"},
        {"too large", send(post, with_body(std::string(1001, ' '))), 413, "a body of 1001 bytes; at most 1000"},
        {"huge, not sent", send(post, "Content-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n"), 413,
         "a body of 99999999999"},
        {"beyond numbers",
         send(post, "Content-Type: application/json\r\nContent-Length: 99999999999999999999999\r\n\r\n"), 413,
         "larger than anything"},
        {"no number", send(post, "Content-Type: application/json\r\nContent-Length: -1\r\n\r\n"), 400, "no number"},
        {"in chunks",
         send(post, "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"), 411,
         "in chunks"},
        {"two lengths", send(post, "Content-Length: 2\r\n" + with_body("{}")), 400, "more than one Content-Length"},
        {"no length", send(post, "Content-Type: application/json\r\n\r\n"), 411, "no Content-Length"},
        {"a request in a refused body", send(post, with_body(hidden, "text/plain")), 415, "expected application/json"},
        {"a request in a GET's body", send("GET /api/state", with_body(hidden)), 400, "a GET with a body"},
        {"nested too deep", send(post, with_body(deep)), 400, "nested deeper than 64"},
        {"half of it", send(post, "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"), 400,
         "ends early"}};
    check(server, cases);
    for (const Case& one : cases) {
        INFO(one.name);
        const std::string answer = server.raw(one.bytes);
        CHECK(answer.find("HTTP/1.1", 1) == std::string::npos);  // one answer, not two
    }
    // One that is taken, with its limit reached exactly, may be followed by another.
    const std::string taken = send("POST /api/decide", with_body("{" + std::string(998, ' ') + "}"));
    CHECK(server.raw(taken + hidden).find("HTTP/1.1 200", 1) != std::string::npos);
    CHECK(status_of(server.raw(send("POST /api/import", with_body(std::string(5001, ' '))))) == 413);
}

TEST_CASE("Paths and methods that are none are refused") {
    const TestServer server;
    const std::string own = "Host: " + server.host() + "\r\nConnection: close\r\n";
    const auto send = [&](const std::string& line) { return head(server, line, own); };
    check(server,
          {{"the page", send("GET /"), 200, ""},
           {"up", send("GET /../yakugo.db"), 404, "no such page"},
           {"up, encoded", send("GET /%2e%2e/%2e%2e/etc/passwd"), 404, "no such page"},
           {"up, with backslash", send("GET /..\\..\\etc"), 404, "no such page"},
           {"NUL", send("GET /index.html%00.js"), 404, "no such page"},
           {"line break", send("GET /api/%0a%1b[31mred"), 404, "no such page"},
           {"double slash", send("GET //etc/passwd"), 404, "no such page"},
           {"unknown", send("GET /api/nothing"), 404, "no such page"},
           {"id is no number", send("GET /api/terms/one"), 404, "no such page"},
           {"id below one", send("GET /api/terms/-1"), 404, "no such page"},
           {"id beyond 64 bits", send("GET /api/terms/99999999999999999999"), 404, "no such page"},
           {"unknown id", send("GET /api/terms/999999"), 404, "no term with id 999999"},
           {"unknown concept", send("GET /api/concepts/999999/entry"), 404, "no concept with id 999999"},
           {"DELETE", send("DELETE /"), 405, "expected GET, found DELETE"},
           {"GET of a change", send("GET /api/decide"), 405, "expected POST, found GET"},
           {"OPTIONS", send("OPTIONS /api/decide"), 405, "expected POST, found OPTIONS"},
           {"GET or PUT", send("DELETE /api/concepts/1/entry"), 405, "expected GET or PUT"},
           {"no method", "FROB / HTTP/1.1\r\n" + own + "\r\n", 400, "no HTTP request"},
           {"long address", send("GET /" + std::string(9000, 'a')), 414, "too long"},
           {"long header", send("GET / HTTP/1.1\r\nX: " + std::string(9000, 'a') + "\r\nY: "), 400, "no HTTP request"},
           {"many headers",
            [&] {
                std::string out = "GET / HTTP/1.1\r\n";
                for (int i = 0; i < 5000; ++i) out += "X-" + std::to_string(i) + ": 12345\r\n";
                return out + "\r\n";
            }(),
            400, "no HTTP request"}});
    for (const std::string& line : server.log()) {
        CHECK(line.find('\x1b') == std::string::npos);
        CHECK(line.find('\n') == std::string::npos);
    }
}

TEST_CASE("Too many requests are told to wait") {
    const TestServer server({.requests_per_second = 0.001, .burst = 5});
    int refused = 0;
    auto client = server.client();
    for (int i = 0; i < 10; ++i) refused += client.Get("/api/state")->status == 429 ? 1 : 0;
    CHECK(refused == 5);
    CHECK(server.last_log().find("429 GET /api/state") != std::string::npos);
}

TEST_CASE("Strangers take neither requests nor connections from those who have the cookie") {
    const TestServer server({.requests_per_second = 0.001, .burst = 5});
    const std::string request = "GET /api/state HTTP/1.1\r\nHost: " + server.host() + "\r\n\r\n";
    std::string answers;
    for (int i = 0; i < 10; ++i) answers = server.raw(request + request);
    INFO(answers);
    CHECK(status_of(answers) == 429);
    CHECK(answers.find("Connection: close") != std::string::npos);
    CHECK(answers.find("HTTP/1.1", 1) == std::string::npos);  // the second one was not looked at
    CHECK(server.get("/api/state")["who"] == "訳者");
}

TEST_CASE("A port that is taken, and a term base that is none, are said clearly") {
    const TestServer server;
    const auto again = [&](const std::string& database, int port) {
        try {
            review::ServerOptions options;
            options.database = database;
            options.port = port;
            const review::Server second(std::move(options));
            return std::string("no error");
        } catch (const Error& error) {
            return std::string(error.what());
        }
    };
    CHECK(again(server.database(), server.port()) == server.host() + ": Address already in use");
    CHECK(again("/no/such/folder/yakugo.db", 0).find("/no/such/folder/yakugo.db") != std::string::npos);
}

TEST_CASE("The server ends when it is told to, also while browsers are connected") {
    TestServer server;
    auto idle = server.client();
    CHECK(idle.Get("/api/state")->status == 200);  // keeps its connection
    SECTION("by the page") {
        CHECK(server.post("/api/quit", json::object())["ended"] == true);
    }
    SECTION("by a signal") {
        server.server().stop();
    }
    server.wait();
    CHECK_FALSE(server.client().Get("/api/state"));
}

TEST_CASE("The server ends although somebody has sent half a request") {
    TestServer server;
    const std::string whole =
        "POST /api/decide HTTP/1.1\r\nHost: " + server.host() + "\r\nCookie: " + server.cookie() +
        "\r\nContent-Type: application/json\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n";
    const int to = server.connect();
    REQUIRE(send(to, whole.data(), whole.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(whole.size()));
    std::array<char, 1000> buffer{};
    REQUIRE(recv(to, buffer.data(), buffer.size(), 0) > 0);  // "100 Continue": it waits for the body
    server.server().stop();
    ssize_t got = 0;
    while ((got = recv(to, buffer.data(), buffer.size(), 0)) > 0) {
    }
    CHECK(got == 0);
    close(to);
    server.wait();
}

TEST_CASE("A server that is stopped before it runs ends at once") {
    const TestServer other;
    review::ServerOptions options;
    options.database = other.database();
    review::Server server(std::move(options));
    server.stop();
    server.run();
}
