// SPDX-License-Identifier: Apache-2.0
// Threads of one check, each with resources of its own.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace yakugo::check {

struct Resources;

/// `resources` are those of the thread that owns the object; the further threads get copies, made when they are first needed and kept,
/// with what they remember. All methods are for the owner's thread.
class Workers {
public:
    /// `jobs` threads in all, at least 1. The resources must outlive the object.
    Workers(const Resources& resources, std::size_t jobs);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    const Resources& resources() const { return resources_; }
    std::size_t jobs() const { return jobs_; }
    /// in_parallel(), where a call gets its thread's resources.
    void run(std::size_t count, const std::function<void(const Resources&, std::size_t index)>& work);

private:
    const Resources& resources_;
    const std::size_t jobs_;
    std::vector<std::unique_ptr<const Resources>> copies_;  // of workers 1, 2, ...
};

}  // namespace yakugo::check
