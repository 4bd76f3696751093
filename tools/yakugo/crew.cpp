// SPDX-License-Identifier: Apache-2.0
// One queue of posts, one lock.
#include "tools/yakugo/crew.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::cli {

Batch::Batch(document::Document read)
    : document(std::move(read)),
      records(document.posts.size()),
      mined(document.posts.size(), 0),
      left(document.posts.size()) {}

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
    // The owner takes one post itself.
    while (threads_.size() + 1 < std::min(jobs_, tasks_.size()))
        threads_.emplace_back([this, engine = Engine(engine_)] { work(engine); });
    given_.notify_all();
}

std::size_t Crew::help(const Batch& batch) {
    std::unique_lock lock(mutex_);
    if (batch.left > 0 && !tasks_.empty()) {
        const Task task = take();
        lock.unlock();
        run(task, engine_);
        lock.lock();
    } else if (batch.left > 0) {
        done_.wait(lock, [&, before = batch.left] { return failure_ || batch.left < before; });
    }
    if (failure_) std::rethrow_exception(failure_);
    return batch.left;
}

bool Crew::has(const Batch& batch, std::size_t post) {
    const std::lock_guard lock(mutex_);
    return batch.mined[post] != 0;
}

std::size_t Crew::waiting() {
    const std::lock_guard lock(mutex_);
    return tasks_.size();
}

void Crew::work(const Engine& engine) {
    try {
        for (;;) {
            std::unique_lock lock(mutex_);
            given_.wait(lock, [this] { return stop_ || !tasks_.empty(); });
            if (stop_) return;
            const Task task = take();
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
    --batch.left;
    done_.notify_all();
}

Crew::Task Crew::take() {
    const Task task = tasks_.front();
    tasks_.pop_front();
    return task;
}

void Crew::fail() {
    const std::lock_guard lock(mutex_);
    failure_ = std::current_exception();
    done_.notify_all();
}

}  // namespace yakugo::cli
