// SPDX-License-Identifier: Apache-2.0
// cpp-httplib's server on sockets of our own: limits, an end that waits for nobody, no request hidden in another's body.
#pragma once

#include "glossary/review/http/connection.hpp"

#include <httplib.h>

#include <atomic>
#include <cstddef>
#include <memory>
#include <string>

namespace yakugo::review::http {

class Listener : public httplib::Server {
public:
    /// Bound to 127.0.0.1 at once. Throws InputError "127.0.0.1:8080: Address already in use".
    Listener(int port, std::size_t threads);
    ~Listener() override;

    int port() const noexcept { return port_; }
    /// Until end(); all answers that are under way are given.
    void run();
    /// From any thread.
    void end() noexcept;

private:
    bool process_and_close_socket(socket_t socket) override;
    bool answer_one(Connection& connection);

    int port_ = 0;
    int listening_ = -1;
    int wake_ = -1;  // an eventfd, readable from end() on
    std::atomic<bool> ended_ = false;
};

}  // namespace yakugo::review::http
