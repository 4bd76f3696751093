// SPDX-License-Identifier: Apache-2.0
// How many requests there may be: a bucket of tokens that fills up at an even rate.
#pragma once

#include <algorithm>
#include <chrono>
#include <mutex>

namespace yakugo::review::http {

/// For many threads.
class Bucket {
public:
    using Clock = std::chrono::steady_clock;
    Bucket(double per_second, double burst) : per_second_(per_second), burst_(burst), left_(burst) {}

    /// Whether there is one left, which then is taken.
    bool take(Clock::time_point now = Clock::now()) {
        const std::lock_guard lock(mutex_);
        left_ = std::min(burst_, left_ + per_second_ * std::chrono::duration<double>(now - last_).count());
        last_ = now;
        if (left_ < 1) return false;
        left_ -= 1;
        return true;
    }

private:
    std::mutex mutex_;
    double per_second_, burst_, left_;
    Clock::time_point last_ = Clock::now();
};

}  // namespace yakugo::review::http
