// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/http/session.hpp"

#include "libalign/core/error.hpp"

#include <fmt/core.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <sys/random.h>

namespace yakugo::review::http {

std::string secret() {
    std::array<unsigned char, 32> bytes{};
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t got = getrandom(bytes.data() + done, bytes.size() - done, 0);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) throw InputError(fmt::format("no random numbers: {}", std::strerror(errno)));
        done += static_cast<std::size_t>(got);
    }
    std::string out;
    for (const unsigned char byte : bytes) out += fmt::format("{:02x}", byte);
    return out;
}

bool equal(std::string_view a, std::string_view b) noexcept {
    if (a.size() != b.size()) return false;
    unsigned char difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto bits = static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
        // Volatile: no compiler may end the loop early.
        volatile unsigned char* sum = &difference;
        *sum = static_cast<unsigned char>(*sum | bits);
    }
    return difference == 0;
}

Session::Session(int port) : name_(fmt::format("yakugo_{}", port)), key_(secret()), token_(secret()) {}

std::string Session::token() const {
    const std::lock_guard lock(mutex_);
    return token_;
}

bool Session::use(std::string_view token) {
    std::string next = secret();
    const std::lock_guard lock(mutex_);
    if (!equal(token, token_)) return false;
    std::swap(token_, next);
    return true;
}

std::string Session::cookie() const {
    return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict", name_, key_);
}

bool Session::holds(std::string_view cookies) const noexcept {
    bool found = false;
    while (!cookies.empty()) {
        std::string_view pair = cookies.substr(0, cookies.find(';'));
        cookies.remove_prefix(std::min(pair.size() + 1, cookies.size()));
        pair.remove_prefix(std::min(pair.find_first_not_of(" \t"), pair.size()));
        const std::size_t sign = pair.find('=');
        if (sign == std::string_view::npos || pair.substr(0, sign) != name_) continue;
        found = equal(pair.substr(sign + 1), key_) || found;
    }
    return found;
}

}  // namespace yakugo::review::http
