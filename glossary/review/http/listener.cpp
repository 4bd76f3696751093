// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/http/listener.hpp"

#include "libalign/core/error.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>

#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace yakugo::review::http {

namespace {

// How long a request may let one wait for it, and then may take for its headers, of who is known and of a stranger.
constexpr auto kKnown = std::chrono::seconds(30), kStranger = std::chrono::seconds(5);

// With cpp-httplib's own options (SO_REUSEPORT) two servers could have one port.
void set_options(socket_t socket) {
    const int on = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
}

// What the guard has let through is a number within its limits; of what it refuses no byte is read.
std::size_t body_size(const httplib::Request& request) {
    if (request.has_header("Transfer-Encoding")) return std::numeric_limits<std::size_t>::max();
    if (!request.has_header("Content-Length")) return 0;
    return static_cast<std::size_t>(std::strtoull(request.get_header_value("Content-Length").c_str(), nullptr, 10));
}

}  // namespace

Listener::Listener(int port, std::size_t threads) {
    set_address_family(AF_INET);
    set_socket_options(set_options);
    new_task_queue = [threads] { return new httplib::ThreadPool(std::max<std::size_t>(threads, 1)); };  // NOLINT
    errno = 0;
    const bool bound = port == 0 ? (port_ = bind_to_any_port("127.0.0.1")) > 0 : bind_to_port("127.0.0.1", port);
    if (!bound) throw InputError(fmt::format("127.0.0.1:{}: {}", port, std::strerror(errno == 0 ? EADDRINUSE : errno)));
    if (port != 0) port_ = port;
    // Twenty clients at once are more than cpp-httplib's backlog of 5.
    listening_ = svr_sock_.load();
    ::listen(listening_, SOMAXCONN);
    wake_ = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (wake_ < 0) throw InputError(fmt::format("eventfd: {}", std::strerror(errno)));
}

Listener::~Listener() {
    if (listening_ >= 0) close(listening_);
    if (wake_ >= 0) close(wake_);
}

void Listener::run() {
    listen_after_bind();
    if (ended_) return;
    const int why = errno;
    listening_ = -1;  // cpp-httplib has closed it where it gives up
    throw InputError(fmt::format("127.0.0.1:{}: {}", port_, std::strerror(why)));
}

void Listener::end() noexcept {
    ended_ = true;
    eventfd_write(wake_, 1);
    // Closed by the destructor only: until then no other file has its number.
    svr_sock_ = INVALID_SOCKET;
    ::shutdown(listening_, SHUT_RDWR);
}

bool Listener::process_and_close_socket(socket_t socket) {
    Connection connection(socket, wake_);
    bool known = false;
    while (answer_one(connection, known)) {
    }
    return true;
}

bool Listener::answer_one(Connection& connection, bool& known) {
    const std::chrono::seconds patience = known ? kKnown : kStranger;
    if (!connection.wait_for_request(patience)) return false;
    connection.begin(patience);
    bool wants_end = false, whole = false, well = false;
    try {
        well = process_request(connection, ended_, wants_end, [&](httplib::Request& request) {
            whole = true;
            known = !is_known_ || is_known_(request);
            if (!known) {
                request.headers.erase("Connection");
                request.headers.emplace("Connection", "close");
            }
            connection.expect_body(body_size(request));
            // Parts of an answer are nothing that a page needs, and compressing for the loopback only costs time.
            request.ranges.clear();
            request.headers.erase("Accept-Encoding");
        });
    } catch (const std::exception&) {
        return false;  // of cpp-httplib, before there is a request; nobody can be answered
    }
    if (!connection.flush()) return false;
    if (well && whole && known && !wants_end && !ended_ && connection.is_at_end()) return true;
    connection.linger();
    return false;
}

}  // namespace yakugo::review::http
