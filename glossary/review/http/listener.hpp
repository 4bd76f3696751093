// SPDX-License-Identifier: Apache-2.0
// cpp-httplib's server on sockets of our own: limits, an end that waits for nobody, no request hidden in another's body.
#pragma once

#include "glossary/review/http/connection.hpp"

#include <httplib.h>

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace yakugo::review::http {

class Listener : public httplib::Server {
public:
    /// Bound to 127.0.0.1 at once. Throws InputError "127.0.0.1:8080: Address already in use".
    Listener(int port, std::size_t threads);
    ~Listener() override;

    int port() const noexcept { return port_; }
    /// Says of a request whether it is from somebody who may come back. Others are answered and let go: the few threads
    /// that serve connections are for those who have the cookie. To be set before run().
    void set_known(std::function<bool(const httplib::Request&)> is_known) { is_known_ = std::move(is_known); }
    /// Until end(); all answers that are under way are given.
    void run();
    /// From any thread.
    void end() noexcept;

private:
    bool process_and_close_socket(socket_t socket) override;
    /// Whether another request may follow; `known` says whether this one was from somebody who is known.
    bool answer_one(Connection& connection, bool& known);

    int port_ = 0;
    std::atomic<int> listening_ = -1;
    int wake_ = -1;  // an eventfd, readable from end() on
    std::atomic<bool> ended_ = false;
    std::function<bool(const httplib::Request&)> is_known_;
};

}  // namespace yakugo::review::http
