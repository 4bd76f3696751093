// SPDX-License-Identifier: Apache-2.0
// One queue of posts, one lock.
#include "tools/yakugo/crew.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::cli {

namespace {

/// Posts that are mined before the owner asks for them: it takes up to 64 and then stores them
/// (store::are_enough_at_once()), and what is mined meanwhile is the next 64.
constexpr std::size_t kAhead = 128;

}  // namespace

Batch::Batch(document::Document read)
    : document(std::move(read)), records(document.posts.size()), mined(document.posts.size(), 0) {}

Crew::Crew(const std::string& folder, std::size_t jobs) : jobs_(std::max<std::size_t>(jobs, 1)), engine_(folder) {}

Crew::~Crew() {
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
    }
    given_.notify_all();
    for (std::thread& thread : threads_) thread.join();
}

void Crew::begin(Batch& batch) {
    const std::lock_guard lock(mutex_);
    for (std::size_t post = 0; post < batch.records.size(); ++post) tasks_.push_back({&batch, post});
    // The owner does a single post as well itself.
    const std::size_t wanted = jobs_ > 1 && tasks_.size() > 1 ? std::min(jobs_, tasks_.size()) : 0;
    while (threads_.size() < wanted) threads_.emplace_back([this, engine = Engine(engine_)] { work(engine); });
    given_.notify_all();
}

bool Crew::has(const Batch& batch, std::size_t post) {
    const std::lock_guard lock(mutex_);
    return batch.mined[post] != 0;
}

store::PostRecord Crew::take(Batch& batch, std::size_t post) {
    std::unique_lock lock(mutex_);
    while (batch.mined[post] == 0 && !failure_) {
        if (!threads_.empty()) {
            done_.wait(lock);
            continue;
        }
        const Task task = next();
        lock.unlock();
        run(task, engine_);
        lock.lock();
    }
    if (failure_) std::rethrow_exception(failure_);
    --ahead_;
    given_.notify_one();
    return std::move(batch.records[post]);
}

std::size_t Crew::waiting() {
    const std::lock_guard lock(mutex_);
    return tasks_.size();
}

void Crew::work(const Engine& engine) {
    try {
        for (;;) {
            std::unique_lock lock(mutex_);
            given_.wait(lock, [this] { return stop_ || (!tasks_.empty() && ahead_ < kAhead); });
            if (stop_) return;
            const Task task = next();
            lock.unlock();
            run(task, engine);
        }
    } catch (...) {
        fail();
    }
}

void Crew::run(Task task, const Engine& engine) {
    Batch& batch = *task.batch;
    batch.records[task.post] = engine.mine(batch.document, batch.document.posts[task.post]);
    const std::lock_guard lock(mutex_);
    batch.mined[task.post] = 1;
    done_.notify_one();
}

Crew::Task Crew::next() {
    const Task task = tasks_.front();
    tasks_.pop_front();
    ++ahead_;
    return task;
}

void Crew::fail() {
    const std::lock_guard lock(mutex_);
    failure_ = std::current_exception();
    done_.notify_one();
}

}  // namespace yakugo::cli
