// SPDX-License-Identifier: Apache-2.0
// Sets that grow together, but for members that are to be kept apart.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace yakugo::store {

using Indices = std::vector<std::size_t>;

/// Union-find (Tarjan 1975) without ranks, over 0 to size - 1. The root is always the smallest index. Where nothing is kept
/// apart, that costs nothing; else a union looks at those of the smaller set's members that are kept from others.
class Sets {
public:
    explicit Sets(std::size_t size);

    /// No set will hold one of `a` and one of `b`. Before the first union.
    void keep_apart(const Indices& a, const Indices& b);
    /// In no order.
    const Indices& members(std::size_t root) const { return members_[root]; }
    std::size_t root(std::size_t i);
    bool may_unite(std::size_t a, std::size_t b);
    /// Whether they are one set since.
    bool unite(std::size_t a, std::size_t b);

private:
    Indices parent_;
    std::vector<Indices> members_;  // by root
    // By root, sorted; see sets.cpp. Empty where nothing is kept apart.
    std::vector<Indices> sides_;
    std::size_t words_ = 0;
};

}  // namespace yakugo::store
