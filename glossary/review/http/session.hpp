// SPDX-License-Identifier: Apache-2.0
// Who may talk to the server: tokens that are good for one visit, and the cookie that a visit gets.
#pragma once

#include <mutex>
#include <string>
#include <string_view>

namespace yakugo::review::http {

/// 256 bits of getrandom(2) as 64 hexadecimal digits. Throws InputError where the system has none.
std::string secret();

/// Takes the same time for all texts of the same size, wherever they differ.
bool equal(std::string_view a, std::string_view b) noexcept;

/// For many threads. One cookie for all browsers of a run; each gets in by a token of its own.
class Session {
public:
    /// Cookies are shared by all ports of a host, so the port is in the cookie's name.
    explicit Session(int port);

    /// The token that lets the next browser in.
    std::string token() const;
    /// Whether it is that token, which then is good no longer: another one has taken its place.
    bool use(std::string_view token);

    /// Value of Set-Cookie.
    std::string cookie() const;
    /// Whether the value of a Cookie header holds the session's, among those of other servers of this host.
    bool holds(std::string_view cookies) const noexcept;

private:
    mutable std::mutex mutex_;
    std::string name_, key_, token_;
};

}  // namespace yakugo::review::http
