// SPDX-License-Identifier: Apache-2.0
#include "tools/yakugo/jobs.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <thread>

namespace yakugo::cli {

std::size_t cores() {
    return std::max(std::thread::hardware_concurrency(), 1u);
}

void add_jobs_option(Parser& parser, const std::string& what) {
    parser.own()("jobs,j", boost::program_options::value<int>()->value_name("N"),
                 (what + " (default: one a core)").c_str());
}

std::size_t jobs_of(const Parser& parser) {
    constexpr int kMost = 256;
    if (parser.values().count("jobs") == 0) return cores();
    const int jobs = parser.values()["jobs"].as<int>();
    if (jobs < 1 || jobs > kMost)
        throw UsageError(fmt::format("--jobs: expected a number from 1 to {}, found {}", kMost, jobs));
    return static_cast<std::size_t>(jobs);
}

}  // namespace yakugo::cli
