// SPDX-License-Identifier: Apache-2.0
// From the thread that reads to the thread that stores: in order, in batches, bounded.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace yakugo::review {

/// Runs a producer in a thread of its own while the caller takes what it makes. At most `kMost` batches of 256 items, or
/// of about a megabyte where items are large, are under way; a batch comes back to the producer with its strings'
/// memory. Whoever waits does so until there is work for two batches: it is woken less often.
template <class Item>
class Conveyor {
public:
    using Put = std::function<void(Item&)>;
    /// `weigh` says how many bytes an item has, about.
    explicit Conveyor(std::function<std::size_t(const Item&)> weigh) : weigh_(std::move(weigh)) {}

    /// `produce` gets a function that takes an item and leaves it another one's remains. `take` is called in this
    /// thread, with every item in order. What either throws comes out of here, when both have ended.
    void run(const std::function<void(const Put&)>& produce, const std::function<void(Item&)>& take) {
        std::thread producer([&] {
            try {
                produce([this](Item& item) { put(item); });
                send();
            } catch (const Stopped&) {
            } catch (...) {
                send_failure(std::current_exception());
            }
            end();
        });
        try {
            Batch batch;
            while (receive(batch)) {
                for (std::size_t i = 0; i < batch.used; ++i) take(batch.items[i]);
            }
        } catch (...) {
            stop();
            producer.join();
            throw;
        }
        producer.join();
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    struct Batch {
        std::vector<Item> items;
        std::size_t used = 0, weight = 0;
    };
    struct Stopped {};  // the caller takes no more
    static constexpr std::size_t kItems = 256, kWeight = std::size_t{1} << 20U, kMost = 4, kHalf = kMost / 2;

    void put(Item& item) {
        if (filling_.items.size() == filling_.used) filling_.items.emplace_back();
        filling_.weight += weigh_(item);
        std::swap(filling_.items[filling_.used++], item);
        if (filling_.used == kItems || filling_.weight >= kWeight) send();
    }

    void send() {
        std::unique_lock lock(mutex_);
        if (full_.size() == kMost) changed_.wait(lock, [this] { return stopped_ || full_.size() <= kHalf; });
        if (stopped_) throw Stopped();
        full_.push_back(std::move(filling_));
        filling_ = {};
        if (!spare_.empty()) {
            filling_ = std::move(spare_.back());
            spare_.pop_back();
        }
        if (full_.size() >= kHalf) changed_.notify_all();
    }

    /// What was made before the failure is taken before it comes out.
    void send_failure(std::exception_ptr failure) {
        try {
            send();
        } catch (const Stopped&) {
        }
        const std::lock_guard lock(mutex_);
        failure_ = std::move(failure);
    }

    void end() {
        const std::lock_guard lock(mutex_);
        ended_ = true;
        changed_.notify_all();
    }

    void stop() {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        changed_.notify_all();
    }

    /// The next batch for the one that is done with; false when there is none any more.
    bool receive(Batch& batch) {
        std::unique_lock lock(mutex_);
        // The memory of large items goes, that of others is used again.
        if (batch.used > 0 && batch.weight < kWeight) spare_.push_back({std::move(batch.items), 0, 0});
        if (full_.empty()) changed_.wait(lock, [this] { return full_.size() >= kHalf || ended_; });
        if (full_.empty()) return false;
        batch = std::move(full_.front());
        full_.pop_front();
        if (full_.size() <= kHalf) changed_.notify_all();
        return true;
    }

    std::function<std::size_t(const Item&)> weigh_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Batch> full_;
    std::vector<Batch> spare_;
    Batch filling_;  // the producer's own
    std::exception_ptr failure_;
    bool ended_ = false, stopped_ = false;
};

}  // namespace yakugo::review
