// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/http/guard.hpp"

#include "libalign/core/ascii.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace yakugo::review::http {

namespace {

constexpr std::array<std::string_view, 3> kHosts = {"127.0.0.1", "localhost", "[::1]"};

// "application/json", also with "; charset=utf-8".
bool is_json(const std::string& content_type) {
    const std::string type = ascii_lowered(content_type);
    const std::size_t end = std::min(type.find(';'), type.size());
    std::string_view essence(type.data(), end);
    while (essence.ends_with(' ') || essence.ends_with('\t')) essence.remove_suffix(1);
    if (essence != "application/json") return false;
    const std::size_t charset = type.find("charset=", end);
    if (charset == std::string::npos) return true;
    const std::string_view name = std::string_view(type).substr(charset + 8);
    return name == "utf-8" || name == "\"utf-8\"";
}

std::size_t content_length(const httplib::Request& request) {
    if (request.get_header_value_count("Content-Length") > 1) throw Refusal(400, "more than one Content-Length");
    const std::string text = request.get_header_value("Content-Length");
    std::size_t size = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), size);
    if (text.empty() || result.ptr != text.data() + text.size()) throw Refusal(400, "Content-Length is no number");
    if (result.ec != std::errc{}) throw Refusal(413, "Content-Length is larger than anything");
    return size;
}

}  // namespace

Guard::Guard(int port, const Limits& limits)
    : port_(std::to_string(port)),
      session_(port),
      own_(limits.requests_per_second, limits.burst),
      foreign_(limits.requests_per_second, limits.burst) {}

bool Guard::is_own_host(const std::string& host) const {
    const std::string name = ascii_lowered(host);
    return std::any_of(kHosts.begin(), kHosts.end(), [&](std::string_view own) {
        return name.size() == own.size() + 1 + port_.size() && name.starts_with(own) && name[own.size()] == ':' &&
               name.ends_with(port_);
    });
}

void Guard::check_origin(const httplib::Request& request) {
    if (!(knows(request) ? own_ : foreign_).take())
        throw Refusal(429, "more requests than a person makes; wait a moment");
    const auto only = [&](const char* header) {
        if (request.get_header_value_count(header) > 1) throw Refusal(403, fmt::format("more than one {}", header));
        return request.get_header_value(header);
    };
    const std::string host = only("Host");
    if (!is_own_host(host)) throw Refusal(403, fmt::format("foreign Host \"{}\"", host.substr(0, 100)));
    if (request.has_header("Origin")) {
        const std::string origin = only("Origin");
        if (ascii_lowered(origin) != "http://" + ascii_lowered(host))
            throw Refusal(403, fmt::format("foreign Origin \"{}\"", origin.substr(0, 100)));
    }
    if (request.has_header("Sec-Fetch-Site")) {
        const std::string site = only("Sec-Fetch-Site");
        if (site != "same-origin" && site != "none")
            throw Refusal(403, fmt::format("Sec-Fetch-Site is \"{}\"", site.substr(0, 100)));
    }
}

bool Guard::knows(const httplib::Request& request) const noexcept {
    const auto [first, last] = request.headers.equal_range("Cookie");
    return std::any_of(first, last, [&](const auto& header) { return session_.holds(header.second); });
}

void Guard::check_cookie(const httplib::Request& request) const {
    if (knows(request)) return;
    throw Refusal(401, !request.has_header("Cookie")
                           ? "no cookie: open the address that yakugo review has printed last"
                           : "no cookie of this server: open the address that yakugo review has printed last");
}

void Guard::check_form(const httplib::Request& request, const Access& access) {
    if (request.method != access.method)
        throw Refusal(405, fmt::format("expected {}, found {}", access.method, request.method));
    if (request.has_header("Transfer-Encoding")) throw Refusal(411, "a body in chunks: its length must be known");
    if (request.method == "GET") {
        if (request.has_header("Content-Length") && content_length(request) > 0)
            throw Refusal(400, "a GET with a body");
        return;
    }
    if (!request.has_header("Content-Length")) throw Refusal(411, "no Content-Length");
    const std::size_t size = content_length(request);
    if (size > access.body)
        throw Refusal(413, fmt::format("a body of {} bytes; at most {} are taken", size, access.body));
    const std::string type = request.get_header_value("Content-Type");
    if (request.get_header_value_count("Content-Type") != 1 || !is_json(type))
        throw Refusal(415, fmt::format("expected application/json, found \"{}\"", type.substr(0, 100)));
    if (request.has_header("Content-Encoding") &&
        ascii_lowered(request.get_header_value("Content-Encoding")) != "identity")
        throw Refusal(415, "a compressed body");
}

}  // namespace yakugo::review::http
