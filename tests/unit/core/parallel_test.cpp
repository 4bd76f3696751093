// SPDX-License-Identifier: Apache-2.0
#include "libalign/core/parallel.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

using namespace yakugo;

TEST_CASE("each index is worked on once, by a worker that does one thing at a time") {
    for (const std::size_t jobs : {0U, 1U, 2U, 7U, 300U}) {
        for (const std::size_t count : {0U, 1U, 2U, 100U, 5000U}) {
            INFO(jobs << " threads, " << count << " indices");
            std::vector<std::atomic<int>> times(count);
            std::vector<std::atomic<int>> busy(jobs + 1);
            std::atomic<int> wrong = 0;
            in_parallel(count, jobs, [&](std::size_t worker, std::size_t index) {
                if (worker >= std::max<std::size_t>(jobs, 1) || ++busy[worker] != 1) ++wrong;
                ++times[index];
                --busy[worker];
            });
            CHECK(wrong == 0);
            CHECK(std::all_of(times.begin(), times.end(), [](const std::atomic<int>& n) { return n == 1; }));
        }
    }
}

TEST_CASE("any number of threads fails as one does") {
    for (const std::size_t jobs : {1U, 2U, 5U, 64U}) {
        for (int round = 0; round < 20; ++round) {
            INFO(jobs << " threads, round " << round);
            std::atomic<int> before = 0;
            std::string failure;
            try {
                in_parallel(1000, jobs, [&](std::size_t, std::size_t index) {
                    if (index < 37) ++before;
                    if (index == 37 || index == 38 || index == 700) throw std::runtime_error(std::to_string(index));
                });
            } catch (const std::runtime_error& error) {
                failure = error.what();
            }
            CHECK(failure == "37");
            CHECK(before == 37);
        }
    }
}
