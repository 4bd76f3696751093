// SPDX-License-Identifier: Apache-2.0
// The connections of many threads to one term base: one that writes, some that read.
#pragma once

#include "glossary/store/term_base.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace yakugo::review::http {

/// For many threads. Readers do not wait for the writer, nor for each other; what was written before a reader is asked
/// for, it sees.
class Bases {
public:
    /// Throws StoreError.
    explicit Bases(std::string path)
        : path_(std::move(path)), writer_(store::TermBase::open(path_, store::Access::change)) {
        idle_.reserve(kKept);  // so that giving one back, in a destructor, cannot fail
    }

    const std::string& path() const noexcept { return path_; }

    /// Calls with the one TermBase that writes; one call at a time.
    template <class Work>
    auto write(const Work& work) {
        const std::lock_guard lock(writing_);
        return work(writer_);
    }

    /// Calls with a TermBase that nobody else uses meanwhile.
    template <class Work>
    auto read(const Work& work) {
        Lease lease(*this);
        return work(std::as_const(*lease.base));
    }

private:
    static constexpr std::size_t kKept = 8;  // open between calls: a page cache each

    struct Lease {
        explicit Lease(Bases& the_owner) : owner(the_owner), base(owner.take()) {}
        ~Lease() { owner.give_back(std::move(base)); }
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        Bases& owner;
        std::unique_ptr<store::TermBase> base;
    };

    std::unique_ptr<store::TermBase> take() {
        {
            const std::lock_guard lock(mutex_);
            if (!idle_.empty()) {
                std::unique_ptr<store::TermBase> out = std::move(idle_.back());
                idle_.pop_back();
                return out;
            }
        }
        return std::make_unique<store::TermBase>(store::TermBase::open(path_, store::Access::read));
    }

    void give_back(std::unique_ptr<store::TermBase> base) {
        const std::lock_guard lock(mutex_);
        if (idle_.size() < kKept) idle_.push_back(std::move(base));
    }

    std::string path_;
    std::mutex writing_, mutex_;
    store::TermBase writer_;
    std::vector<std::unique_ptr<store::TermBase>> idle_;
};

}  // namespace yakugo::review::http
