// SPDX-License-Identifier: Apache-2.0
// One line for each refusal and error: time, status, method, path, reason.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace yakugo::review::http {

/// Printable ASCII and UTF-8 stay; control characters, bidirectional controls and what is no UTF-8 become \xNN, byte by
/// byte. Longer than `most` bytes: cut, with "..." behind.
std::string printable(std::string_view text, std::size_t most);

/// For many threads.
class Log {
public:
    using Sink = std::function<void(const std::string&)>;
    explicit Log(Sink sink) : sink_(std::move(sink)) {}

    /// `target` is the request's, of which what stands behind ? or # is left out: it may hold the token. More than 50 lines
    /// a second are counted, not written; the next line says how many.
    void write(int status, std::string_view method, std::string_view target, std::string_view reason);

private:
    Sink sink_;
    std::mutex mutex_;
    std::chrono::steady_clock::time_point second_ = {};
    std::size_t lines_ = 0, left_out_ = 0;
};

}  // namespace yakugo::review::http
