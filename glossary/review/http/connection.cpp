// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/http/connection.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace yakugo::review::http {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr std::size_t kHeadBytes = 32768;
constexpr std::size_t kFlushBytes = 65536;
constexpr auto kBody = seconds(120), kSend = seconds(30), kLinger = seconds(1);

}  // namespace

Connection::Connection(int socket, int wake) : socket_(socket), wake_(wake) {
    const int on = 1;
    setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

Connection::~Connection() {
    close(socket_);
}

bool Connection::wait(short events, Clock::time_point until, bool until_woken) const {
    for (;;) {
        std::array<pollfd, 2> watched = {{{socket_, events, 0}, {wake_, POLLIN, 0}}};
        const auto left = std::chrono::ceil<milliseconds>(until - Clock::now()).count();
        if (left <= 0) return false;
        const int ready = poll(watched.data(), until_woken ? 2 : 1, static_cast<int>(left));
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) return false;
        // What has come is answered even if the server ends.
        return watched[0].revents != 0;
    }
}

bool Connection::wait_or_end(short events, Clock::time_point& until) const {
    if (wait(events, until, true)) return true;
    until = std::min(until, Clock::now() + kLinger);
    return wait(events, until, false);
}

bool Connection::fill() {
    if (!out_.empty() && !flush()) return false;  // "100 Continue", which the other side waits for
    for (;;) {
        const ssize_t got = recv(socket_, buffer_.data(), buffer_.size(), MSG_DONTWAIT);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            if (!wait_or_end(POLLIN, until_)) return false;
            continue;
        }
        if (got <= 0) return false;
        from_ = 0;
        to_ = static_cast<std::size_t>(got);
        return true;
    }
}

bool Connection::wait_for_request(seconds most) {
    return from_ < to_ || wait(POLLIN, Clock::now() + most, true);
}

void Connection::begin(seconds most) {
    head_left_ = kHeadBytes;
    body_left_ = 0;
    in_body_ = false;
    until_ = Clock::now() + most;
}

void Connection::expect_body(std::size_t size) {
    in_body_ = true;
    body_left_ = size;
    until_ = Clock::now() + kBody;
}

ssize_t Connection::read(char* into, size_t size) {
    std::size_t& left = in_body_ ? body_left_ : head_left_;
    if (left == 0) return in_body_ ? 0 : -1;
    if (from_ == to_ && !fill()) return -1;
    const std::size_t count = std::min({size, to_ - from_, left});
    std::memcpy(into, buffer_.data() + from_, count);
    from_ += count;
    left -= count;
    return static_cast<ssize_t>(count);
}

ssize_t Connection::write(const char* from, size_t size) {
    out_.append(from, size);
    if (out_.size() >= kFlushBytes && !flush()) return -1;
    return static_cast<ssize_t>(size);
}

bool Connection::flush() {
    auto until = Clock::now() + kSend;
    std::size_t done = 0;
    while (done < out_.size()) {
        const ssize_t sent = send(socket_, out_.data() + done, out_.size() - done, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && errno == EINTR) continue;
        if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) && wait_or_end(POLLOUT, until)) continue;
        if (sent < 0) break;
        done += static_cast<std::size_t>(sent);
        until = Clock::now() + kSend;
    }
    const bool all = done == out_.size();
    out_.clear();
    return all;
}

void Connection::linger() {
    shutdown(socket_, SHUT_WR);
    until_ = Clock::now() + kLinger;
    while (Clock::now() < until_ && fill()) {
    }
}

void Connection::get_remote_ip_and_port(std::string& ip, int& port) const {
    ip = "127.0.0.1";
    port = 0;
}

void Connection::get_local_ip_and_port(std::string& ip, int& port) const {
    ip = "127.0.0.1";
    port = 0;
}

}  // namespace yakugo::review::http
