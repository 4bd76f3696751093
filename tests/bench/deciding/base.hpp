// SPDX-License-Identifier: Apache-2.0
// A term base as years of mining leave it, and transactions on it without anything round them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace yakugo::bench {

/// Posts of 50 pairs each: words put together of common parts, a third of them other renderings or spellings of another
/// one; one to three pieces of evidence each, every fifth pair in two posts. The same for the same number.
void make_base(const std::string& path, std::size_t candidates);

/// The rows that one decision writes, in a durable transaction (WAL, synchronous FULL) by prepared statements.
class BareBase {
public:
    explicit BareBase(const std::string& path);
    ~BareBase();
    BareBase(const BareBase&) = delete;
    BareBase& operator=(const BareBase&) = delete;

    /// Confidences of all pairs, by id: what differs afterwards is what a decision has moved.
    std::vector<double> confidences();
    std::vector<std::int64_t> candidates(std::size_t most);
    std::size_t rows(const std::string& table);
    /// Seconds that it took to add operation and decision, change the pair, note `parts` parts of it, and move the
    /// `relatives` pairs behind it.
    double decide(std::int64_t pair, std::size_t relatives, std::size_t parts);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace yakugo::bench
