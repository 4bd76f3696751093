// SPDX-License-Identifier: Apache-2.0
// The textbook's way to find all words of a dictionary: a double array, and a search for the keys that begin there at each place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace yakugo::bench {

/// Aoe, "An efficient digital search algorithm by using a double-array structure" (1989): a child by `symbol` is at base + symbol, and is one
/// if its check is its parent. A key ends with symbol 0. Built as Darts does: level by level, at the first place that fits.
class DoubleArray {
public:
    /// As check::SymbolKeys; symbols are at least 1 and at most `largest`.
    DoubleArray(std::span<const std::uint32_t> symbols, std::span<const std::uint32_t> ends, std::uint32_t largest);

    /// Gives sink(key, position behind it) of all keys that begin where the reader is, the shortest first.
    template <class Reader, class Sink>
    void common_prefixes(Reader reader, Sink sink) const {
        std::uint32_t state = 0;
        for (std::uint32_t symbol = 0; reader.next(symbol);) {
            if (symbol == 0) return;
            const std::uint32_t child = nodes_[state].base + symbol;
            if (nodes_[child].check != state) return;
            state = child;
            const std::uint32_t end = nodes_[state].base;
            if (nodes_[end].check == state) sink(nodes_[end].base, reader.position());
        }
    }

    std::size_t memory() const { return nodes_.capacity() * sizeof(Node); }

private:
    static constexpr std::uint32_t kFree = 0xFFFFFFFF;

    struct Node {
        std::uint32_t base = 0;  ///< of the end of a key: its number
        std::uint32_t check = kFree;
    };

    std::uint32_t find_base(std::span<const std::uint32_t> symbols);

    std::uint32_t largest_;
    std::uint32_t first_ = 1;  // no place before it is worth a try
    std::vector<Node> nodes_;
};

}  // namespace yakugo::bench
