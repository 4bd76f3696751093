// SPDX-License-Identifier: Apache-2.0
// Which requests reach a route: those of the person who has started the server, in a form that nothing else could send.
#pragma once

#include "glossary/review/http/answer.hpp"
#include "glossary/review/http/limits.hpp"
#include "glossary/review/http/session.hpp"
#include "glossary/review/server.hpp"

#include <httplib.h>

#include <cstddef>
#include <string>

namespace yakugo::review::http {

/// What a path answers to; see Routes.
struct Access {
    const char* method = "GET";
    std::size_t body = 0;  ///< limit of the body in bytes
};

/// For many threads. Each throws Refusal; none reads the body.
class Guard {
public:
    Guard(int port, const Limits& limits);

    Session& session() { return session_; }
    const Session& session() const { return session_; }

    /// Whether it has the cookie.
    bool knows(const httplib::Request& request) const noexcept;
    /// 429, 403: before anything else is looked at. Requests without the cookie are counted apart: they take nothing from
    /// those who have it.
    void check_origin(const httplib::Request& request);
    /// 401. What has the cookie need not have a token.
    void check_cookie(const httplib::Request& request) const;
    /// 405, 400, 411, 413, 415.
    static void check_form(const httplib::Request& request, const Access& access);

private:
    bool is_own_host(const std::string& host) const;

    std::string port_;
    Session session_;
    Bucket own_, foreign_;
};

}  // namespace yakugo::review::http
