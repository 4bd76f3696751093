// SPDX-License-Identifier: Apache-2.0
// One socket as cpp-httplib wants it: buffered, with limits on headers and time, and an end without lost answers.
#pragma once

#include <httplib.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <string>

namespace yakugo::review::http {

/// Closes the socket with the object. For one thread.
///
/// A request is what is read from begin() on. Beyond 32 KiB of request line and headers reading fails; a body may take
/// 120 s. What is written is kept until flush(), so that an answer is one packet; who takes nothing of it for 30 s gets
/// no more. Once the server ends, a second of silence is enough.
class Connection : public httplib::Stream {
public:
    /// `wake` is readable when the server ends.
    Connection(int socket, int wake);
    ~Connection() override;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Waits for the first byte of a request; false where none comes in time, the other side has ended, or the server does.
    bool wait_for_request(std::chrono::seconds most);
    /// Request line and headers may take as long as `most`.
    void begin(std::chrono::seconds most);
    /// The headers are read, a body of this size follows.
    void expect_body(std::size_t size);
    /// Whether all of the body was read, so that another request may follow.
    bool is_at_end() const { return body_left_ == 0; }
    bool flush();
    /// Says that no more comes, and reads for a moment what the other side still sends: closed at once, the kernel would
    /// take the answer back.
    void linger();

    bool is_readable() const override { return true; }
    bool is_writable() const override { return true; }
    ssize_t read(char* into, size_t size) override;
    ssize_t write(const char* from, size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    socket_t socket() const override { return socket_; }

private:
    using Clock = std::chrono::steady_clock;
    bool wait(short events, Clock::time_point until, bool until_woken) const;
    /// The same, but brings `until` forward where the server ends.
    bool wait_or_end(short events, Clock::time_point& until) const;
    bool fill();

    int socket_, wake_;
    std::array<char, 16384> buffer_;
    std::size_t from_ = 0, to_ = 0;  // what is left in the buffer
    std::size_t head_left_ = 0;      // bytes that request line and headers may still have
    std::size_t body_left_ = 0;
    bool in_body_ = false;
    Clock::time_point until_ = {};
    std::string out_;
};

}  // namespace yakugo::review::http
