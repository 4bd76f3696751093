// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/transfer/conveyor.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>
#include <string>

using yakugo::review::Conveyor;

namespace {

Conveyor<std::string> conveyor() {
    return Conveyor<std::string>([](const std::string& item) { return item.size(); });
}

}  // namespace

TEST_CASE("all items arrive in their order, few, many and large ones") {
    for (const std::size_t count : {0U, 1U, 255U, 256U, 257U, 513U, 5000U}) {
        for (const std::size_t size : {1U, 100000U}) {
            if (count * size > 50'000'000) continue;
            INFO(count << " of " << size);
            std::size_t next = 0;
            bool right = true;
            conveyor().run(
                [&](const auto& put) {
                    std::string item;
                    for (std::size_t i = 0; i < count; ++i) {
                        item = std::to_string(i) + std::string(size, 'x');
                        put(item);
                    }
                },
                [&](std::string& item) {
                    right = right && item == std::to_string(next) + std::string(size, 'x');
                    ++next;
                });
            CHECK(right);
            CHECK(next == count);
        }
    }
}

TEST_CASE("what the producer throws comes out behind what it has made") {
    std::size_t taken = 0;
    CHECK_THROWS_WITH(conveyor().run(
                          [](const auto& put) {
                              std::string item;
                              for (int i = 0; i < 300; ++i) put(item);
                              throw std::runtime_error("damage");
                          },
                          [&](std::string&) { ++taken; }),
                      "damage");
    CHECK(taken == 300);
}

TEST_CASE("a taker that throws stops the producer") {
    std::size_t made = 0;
    CHECK_THROWS_WITH(conveyor().run(
                          [&](const auto& put) {
                              std::string item;
                              for (; made < 1'000'000; ++made) put(item);
                          },
                          [](std::string&) { throw std::runtime_error("disk full"); }),
                      "disk full");
    CHECK(made < 2000);
}
