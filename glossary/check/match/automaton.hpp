// SPDX-License-Identifier: Apache-2.0
// An Aho-Corasick automaton in a double array over any symbols: characters of Japanese, words of English.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace yakugo::check {

/// A character or word of the keys, numbered from 1 (the frequent ones first: that keeps the array dense); 0 stands for all others, which
/// occur in no key.
using Symbol = std::uint32_t;

/// Keys as they lie one behind the other: key k is symbols[k ? ends[k - 1] : 0, ends[k]). None is empty, none is there twice,
/// a key comes behind its own beginnings, and keys that begin alike are neighbours: any lexicographic order will do.
struct SymbolKeys {
    std::span<const Symbol> symbols;
    std::span<const std::uint32_t> ends;
};

/// Finds keys leftmost and longest, in one pass, each character in amortised constant time. The array is Aoe's (1989), by whole
/// characters and with `base ^ symbol` (Kanda, Akabe and Oda 2023, "Engineering faster double-array Aho-Corasick automata"), the links
/// of failure end where a found key would begin further left (as in Rust's aho-corasick). Immutable.
class Automaton {
public:
    explicit Automaton(const SymbolKeys& keys);

    struct Found {
        std::size_t end = 0;    ///< Reader::position() behind the key
        std::uint32_t key = 0;  ///< its number
    };

    /// The key that begins first from where the reader is, the longest of those that begin there. A reader has
    /// `bool next(Symbol&)`, false at the end, and `std::size_t position()` behind what was read. Where it stops is not told:
    /// go on with a new one.
    template <class Reader>
    std::optional<Found> find(Reader reader) const {
        std::optional<Found> found;
        const Node* const nodes = nodes_.data();
        std::uint32_t state = kRoot;
        for (Symbol symbol = 0; reader.next(symbol);) {
            if (symbol == 0) {
                if (found) return found;
                state = kRoot;
                continue;
            }
            while (true) {
                const std::uint32_t child = nodes[state].base ^ symbol;
                if (nodes[child].parent == state) {
                    state = child;
                    break;
                }
                if (state == kRoot) break;
                state = nodes[state].fail;
                if (state == kNone) return found;
            }
            if (nodes[state].key != kNone) found = {reader.position(), nodes[state].key};
        }
        return found;
    }

    std::size_t memory() const noexcept { return nodes_.capacity() * sizeof(Node); }

private:
    static constexpr std::uint32_t kRoot = 0;
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;

    struct Node {
        std::uint32_t base = 0;        ///< the child by `symbol` is at base ^ symbol, if its parent is this node
        std::uint32_t parent = kNone;  ///< kNone: a free place
        std::uint32_t fail =
            kRoot;  ///< the longest proper end of this node's string that is a node; kNone: stop, something is found
        std::uint32_t key = kNone;  ///< the longest key that this node's string ends with and that no earlier one hides
    };

    class Builder;

    std::vector<Node> nodes_;
};

}  // namespace yakugo::check
