// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/workers.hpp"

#include "glossary/check/study.hpp"
#include "libalign/core/parallel.hpp"

#include <algorithm>

namespace yakugo::check {

Workers::Workers(const Resources& resources, std::size_t jobs)
    : resources_(resources), jobs_(std::max<std::size_t>(jobs, 1)) {}

Workers::~Workers() = default;

void Workers::run(std::size_t count, const std::function<void(const Resources&, std::size_t index)>& work) {
    const std::size_t threads = std::min(count, jobs_);
    while (copies_.size() + 1 < threads) copies_.push_back(std::make_unique<const Resources>(resources_));
    in_parallel(count, threads, [&](std::size_t worker, std::size_t index) {
        work(worker == 0 ? resources_ : *copies_[worker - 1], index);
    });
}

}  // namespace yakugo::check
