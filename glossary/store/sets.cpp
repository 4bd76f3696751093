// SPDX-License-Identifier: Apache-2.0
// Every pair of words that is kept apart is a number n; what holds the one word has side 2n, what holds the other one
// 2n + 1, and no set may have both.
#include "glossary/store/sets.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace yakugo::store {

Sets::Sets(std::size_t size) : parent_(size), members_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    for (std::size_t i = 0; i < size; ++i) members_[i] = {i};
}

void Sets::keep_apart(const Indices& a, const Indices& b) {
    sides_.resize(parent_.size());
    for (const std::size_t i : a) sides_[i].push_back(2 * words_);  // numbers rise, so each list is sorted
    for (const std::size_t i : b) sides_[i].push_back(2 * words_ + 1);
    ++words_;
}

std::size_t Sets::root(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
}

bool Sets::may_unite(std::size_t a, std::size_t b) {
    if (sides_.empty()) return true;
    const Indices *fewer = &sides_[root(a)], *more = &sides_[root(b)];
    if (fewer->size() > more->size()) std::swap(fewer, more);
    return std::none_of(fewer->begin(), fewer->end(),
                        [&](std::size_t side) { return std::binary_search(more->begin(), more->end(), side ^ 1U); });
}

bool Sets::unite(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    if (a == b) return true;
    if (!may_unite(a, b)) return false;
    if (a > b) std::swap(a, b);
    parent_[b] = a;
    if (members_[a].size() < members_[b].size()) members_[a].swap(members_[b]);  // each moves log(n) times at most
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    members_[b] = {};
    if (sides_.empty() || sides_[b].empty()) return true;
    Indices both;
    std::set_union(sides_[a].begin(), sides_[a].end(), sides_[b].begin(), sides_[b].end(), std::back_inserter(both));
    sides_[a] = std::move(both);
    sides_[b] = {};
    return true;
}

}  // namespace yakugo::store
