// SPDX-License-Identifier: Apache-2.0
// The whole server: each request passes the guard, finds its route, and gets an answer whatever goes wrong.
#pragma once

#include "glossary/review/http/api.hpp"
#include "glossary/review/http/guard.hpp"
#include "glossary/review/http/listener.hpp"
#include "glossary/review/http/log.hpp"
#include "glossary/review/http/routes.hpp"
#include "glossary/review/server.hpp"

#include <httplib.h>

#include <mutex>
#include <string>

namespace yakugo::review::http {

class Service {
public:
    explicit Service(ServerOptions options);

    int port() const noexcept { return listener_.port(); }
    std::string url() const;
    void run() { listener_.run(); }
    void stop() noexcept { listener_.end(); }

private:
    using Handled = httplib::Server::HandlerResponse;

    void connect();
    /// Before the body is read.
    Handled receive(const httplib::Request& request, httplib::Response& response);
    /// "/?token=...": true where it was answered.
    bool let_in(const httplib::Request& request, httplib::Response& response);
    void answer(const httplib::Request& request, httplib::Response& response);
    void refuse(const httplib::Request& request, httplib::Response& response, int status, const std::string& why,
                const nlohmann::ordered_json& items = nullptr);

    ServerOptions options_;
    Log log_;
    Listener listener_;
    Guard guard_;
    Api api_;
    Routes routes_;
    std::mutex announcing_;
};

}  // namespace yakugo::review::http
