// SPDX-License-Identifier: Apache-2.0
// Threads that mine posts, each with an engine of its own.
#pragma once

#include "glossary/store/model.hpp"
#include "libalign/document/document.hpp"
#include "tools/yakugo/engine.hpp"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace yakugo::cli {

/// The posts of one document on their way. Stays where it is from Crew::begin() until it is done or the crew has gone.
struct Batch {
    explicit Batch(document::Document read);

    document::Document document;
    std::vector<store::PostRecord> records;  ///< one a post, in the document's order; fetched by Crew::take()
    std::vector<char> mined;                 ///< whether its record is complete; asked through Crew::has()
};

/// With one job the thread that owns a crew mines, in take(). With more that many others do, while the owner stores
/// what they have mined; how many posts they may be ahead of it is bounded, so that memory is. They begin by
/// themselves, and only when there is work for two. What is mined does not depend on how many they are. An exception in
/// any thread comes out of take().
class Crew {
public:
    /// At least one job. Throws InputError where `folder` lacks a data file.
    Crew(const std::string& folder, std::size_t jobs);
    /// Posts that nobody has begun stay as they are.
    ~Crew();
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;

    const Engine& engine() const { return engine_; }
    std::size_t jobs() const { return jobs_; }

    /// Gives the posts of a batch out, behind those of earlier ones.
    void begin(Batch& batch);

    /// Whether a post of the batch is mined.
    bool has(const Batch& batch, std::size_t post);

    /// The record of a post, once it is mined. Every post of every batch is to be taken, in the order in which they
    /// were given out.
    store::PostRecord take(Batch& batch, std::size_t post);

    /// Posts that nobody has begun.
    std::size_t waiting();

private:
    struct Task {
        Batch* batch;
        std::size_t post;
    };

    void work(const Engine& engine);
    void run(Task task, const Engine& engine);
    Task next();
    void fail();

    const std::size_t jobs_;
    const Engine engine_;
    std::mutex mutex_;  // of all that follows, and of Batch::mined
    std::condition_variable given_, done_;
    std::deque<Task> tasks_;
    std::size_t ahead_ = 0;  // posts that were begun and not taken
    std::exception_ptr failure_;
    bool stop_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace yakugo::cli
