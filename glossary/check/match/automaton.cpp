// SPDX-License-Identifier: Apache-2.0
// Builds the automaton level by level, so that links of failure lead to what is there already.
#include "glossary/check/match/automaton.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <utility>

namespace yakugo::check {
namespace {

// Free places that a node of several children may try in vain before the next ones of its size begin further on. Less is quicker and leaves
// more holes, which nodes of one child fill: they are two of three.
constexpr std::size_t kTries = 4;

/// One child of a node: the keys from `first` to `last` go on with `symbol`.
struct Branch {
    Symbol symbol = 0;
    std::uint32_t first = 0, last = 0;
};

}  // namespace

class Automaton::Builder {
public:
    Builder(const SymbolKeys& keys, std::vector<Node>& nodes)
        : keys_(keys),
          nodes_(nodes),
          block_(
              std::bit_ceil(std::size_t{1} +
                            (keys.symbols.empty() ? 0 : *std::max_element(keys.symbols.begin(), keys.symbols.end())))) {
        const std::size_t nodes_expected = count_nodes();
        nodes_.reserve(nodes_expected + nodes_expected / 16 + block_);
        links_.reserve(nodes_.capacity());
        cursors_.fill(grow());
        take(kRoot, kRoot);
        nodes_[kRoot].parent = kNone;
    }

    void run() {
        std::vector<Range> level, next;
        if (!keys_.ends.empty()) level.push_back({0, static_cast<std::uint32_t>(keys_.ends.size()), kRoot, false});
        for (std::uint32_t depth = 0; !level.empty(); ++depth) {
            for (const Range& range : level) expand(range, depth, next);
            level.swap(next);
            next.clear();
        }
    }

private:
    /// A node whose string begins the keys from `first` to `last`.
    struct Range {
        std::uint32_t first = 0, last = 0, state = 0;
        bool found = false;  ///< whether its string begins with a key
    };

    std::uint32_t begin_of(std::uint32_t key) const { return key == 0 ? 0 : keys_.ends[key - 1]; }
    std::uint32_t length_of(std::uint32_t key) const { return keys_.ends[key] - begin_of(key); }
    Symbol symbol_of(std::uint32_t key, std::uint32_t depth) const { return keys_.symbols[begin_of(key) + depth]; }

    /// With the root: what a key does not share with the one before it.
    std::size_t count_nodes() const {
        std::size_t count = 1;
        for (std::uint32_t key = 0; key < keys_.ends.size(); ++key) {
            std::uint32_t shared = 0;
            const std::uint32_t limit = key == 0 ? 0 : std::min(length_of(key), length_of(key - 1));
            while (shared < limit && symbol_of(key, shared) == symbol_of(key - 1, shared)) ++shared;
            count += length_of(key) - shared;
        }
        return count;
    }

    void expand(const Range& range, std::uint32_t depth, std::vector<Range>& next) {
        branches_.clear();
        std::uint32_t key = range.first;
        if (length_of(key) == depth) ++key;  // the node's own
        for (; key < range.last; ++key) {
            const Symbol symbol = symbol_of(key, depth);
            assert(symbol != 0);
            if (branches_.empty() || branches_.back().symbol != symbol) branches_.push_back({symbol, key, key});
            branches_.back().last = key + 1;
        }
        if (branches_.empty()) return;
        const std::uint32_t base = place();
        nodes_[range.state].base = base;
        for (const Branch& branch : branches_) {
            const std::uint32_t child = base ^ branch.symbol;
            take(child, range.state);
            const bool own = length_of(branch.first) == depth + 1;
            const bool found = own || range.found;
            Node& node = nodes_[child];
            node.fail = found ? kNone : failure(range.state, branch.symbol);
            node.key = own ? branch.first : node.fail == kNone ? kNone : nodes_[node.fail].key;
            const bool leaf = own && branch.last == branch.first + 1;
            if (!leaf) next.push_back({branch.first, branch.last, child, found});
        }
    }

    std::uint32_t failure(std::uint32_t state, Symbol symbol) const {
        while (state != kRoot) {
            state = nodes_[state].fail;
            if (state == kNone) return kNone;
            const std::uint32_t child = nodes_[state].base ^ symbol;
            if (nodes_[child].parent == state) return child;
        }
        return kRoot;
    }

    /// A base at which the places of all branches are free. One child goes to the first free place. Several are tried from where the last
    /// ones of their size went, which leaves behind what is nearly full: so each place is tried a few times only.
    std::uint32_t place() {
        if (branches_.size() == 1) return (first_free_ == kNone ? grow() : first_free_) ^ branches_[0].symbol;
        std::uint32_t& cursor = cursors_[static_cast<std::size_t>(std::bit_width(branches_.size()))];
        while (cursor != kNone && !is_free(cursor))
            cursor = links_[cursor].next;  // of a place that was taken: as it was then
        std::size_t tries = 0;
        for (std::uint32_t at = cursor; at != kNone; at = links_[at].next) {
            const std::uint32_t base = at ^ branches_[0].symbol;
            const bool fits = std::all_of(branches_.begin(), branches_.end(),
                                          [&](const Branch& branch) { return is_free(base ^ branch.symbol); });
            if (++tries > kTries) cursor = at;
            if (fits) return base;
        }
        cursor = grow();
        return cursor ^ branches_[0].symbol;
    }

    bool is_free(std::uint32_t at) const { return at != kRoot && nodes_[at].parent == kNone; }

    void take(std::uint32_t at, std::uint32_t parent) {
        nodes_[at].parent = parent;
        const auto [before, after] = links_[at];
        (before == kNone ? first_free_ : links_[before].next) = after;
        (after == kNone ? last_free_ : links_[after].before) = before;
    }

    /// A block more of free places, as large as the symbols; its first place.
    std::uint32_t grow() {
        const auto begin = static_cast<std::uint32_t>(nodes_.size());
        const auto end = static_cast<std::uint32_t>(nodes_.size() + block_);
        nodes_.resize(end);
        links_.resize(end);
        for (std::uint32_t at = begin; at < end; ++at) links_[at] = {at - 1, at + 1};
        links_[begin].before = last_free_;
        links_[end - 1].next = kNone;
        (last_free_ == kNone ? first_free_ : links_[last_free_].next) = begin;
        last_free_ = end - 1;
        return begin;
    }

    struct Link {
        std::uint32_t before = kNone, next = kNone;
    };

    SymbolKeys keys_;
    std::vector<Node>& nodes_;
    std::size_t block_;
    std::vector<Link> links_;  // of the free places, in both directions
    std::uint32_t first_free_ = kNone, last_free_ = kNone;
    std::array<std::uint32_t, 33> cursors_;  // by the bits of the number of branches: where a search begins
    std::vector<Branch> branches_;
};

Automaton::Automaton(const SymbolKeys& keys) {
    Builder(keys, nodes_).run();
}

}  // namespace yakugo::check
