// SPDX-License-Identifier: Apache-2.0
// A counter that all threads take their next index from.
#include "libalign/core/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace yakugo {

namespace {

class Run {
public:
    Run(std::size_t count, const std::function<void(std::size_t, std::size_t)>& work)
        : count_(count), failed_(count), work_(work) {}

    void work(std::size_t worker) {
        for (std::size_t i = next_++; i < count_; i = next_++) {
            try {
                work_(worker, i);
            } catch (...) {
                fail(i);
            }
        }
    }
    void tell() const {
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    /// All lower indices have been begun, and end: the lowest failure is the same, whichever thread is quicker.
    void fail(std::size_t index) {
        const std::lock_guard lock(mutex_);
        next_ = count_;
        if (index >= failed_) return;
        failed_ = index;
        failure_ = std::current_exception();
    }

    const std::size_t count_;
    std::size_t failed_;
    const std::function<void(std::size_t, std::size_t)>& work_;
    std::atomic<std::size_t> next_ = 0;
    std::mutex mutex_;
    std::exception_ptr failure_;
};

}  // namespace

void in_parallel(std::size_t count, std::size_t jobs,
                 const std::function<void(std::size_t worker, std::size_t index)>& work) {
    Run run(count, work);
    std::vector<std::thread> helpers;
    try {
        while (helpers.size() + 1 < std::min(count, jobs))
            helpers.emplace_back([&run, worker = helpers.size() + 1] { run.work(worker); });
    } catch (const std::system_error&) {  // no more threads: those that are there do it
    }
    run.work(0);
    for (std::thread& helper : helpers) helper.join();
    run.tell();
}

}  // namespace yakugo
