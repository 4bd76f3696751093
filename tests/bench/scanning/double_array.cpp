// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/scanning/double_array.hpp"

#include <algorithm>

namespace yakugo::bench {
namespace {

/// The keys from `first` to `last` have their first `depth` symbols in common.
struct Range {
    std::uint32_t first = 0, last = 0, depth = 0, state = 0;
};

}  // namespace

DoubleArray::DoubleArray(std::span<const std::uint32_t> symbols, std::span<const std::uint32_t> ends,
                         std::uint32_t largest)
    : largest_(largest), nodes_(std::size_t{largest} + 2) {
    const auto begin_of = [&](std::uint32_t key) { return key == 0 ? 0 : ends[key - 1]; };
    nodes_[0].check = 0;
    std::vector<Range> queue = {{0, static_cast<std::uint32_t>(ends.size()), 0, 0}};
    std::vector<std::uint32_t> branches, firsts;
    for (std::size_t at = 0; at < queue.size(); ++at) {
        const Range range = queue[at];
        branches.clear();
        firsts.clear();
        for (std::uint32_t key = range.first; key < range.last; ++key) {
            const std::uint32_t place = begin_of(key) + range.depth;
            const std::uint32_t symbol = place == ends[key] ? 0 : symbols[place];
            if (!branches.empty() && branches.back() == symbol) continue;
            branches.push_back(symbol);
            firsts.push_back(key);
        }
        if (branches.empty()) continue;
        const std::uint32_t base = find_base(branches);
        nodes_[range.state].base = base;
        for (std::size_t i = 0; i < branches.size(); ++i) {
            const std::uint32_t child = base + branches[i];
            nodes_[child].check = range.state;
            if (branches[i] == 0) {
                nodes_[child].base = firsts[i];
            } else {
                queue.push_back(
                    {firsts[i], i + 1 < firsts.size() ? firsts[i + 1] : range.last, range.depth + 1, child});
            }
        }
    }
}

/// Darts' heuristic: where 19 of 20 places are taken, none is tried again.
std::uint32_t DoubleArray::find_base(std::span<const std::uint32_t> symbols) {
    constexpr double kFull = 0.95;
    const std::uint32_t least = *std::min_element(symbols.begin(), symbols.end());
    std::uint32_t at = std::max(first_, least + 1), taken = 0;
    const std::uint32_t begin = at;
    for (bool seen = false;; ++at) {
        if (nodes_.size() < std::size_t{at} + largest_ + 2)
            nodes_.resize(std::max(nodes_.size() * 2, std::size_t{at} + largest_ + 2));
        if (nodes_[at].check != kFree) {
            ++taken;
            continue;
        }
        if (!seen) first_ = at;
        seen = true;
        const std::uint32_t base = at - least;
        if (std::all_of(symbols.begin(), symbols.end(),
                        [&](std::uint32_t s) { return nodes_[base + s].check == kFree; }))
            break;
    }
    if (taken >= kFull * (at - begin + 1)) first_ = at;
    return at - least;
}

}  // namespace yakugo::bench
