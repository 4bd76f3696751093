// SPDX-License-Identifier: Apache-2.0
// Many short lists in one array.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace yakugo::bitext {

/// Lists of items, one after the other. Once closed a list does not change.
template <class Item>
class Lists {
public:
    std::size_t size() const noexcept { return ends_.size() - 1; }
    std::span<const Item> operator[](std::size_t list) const {
        return std::span<const Item>(items_).subspan(ends_[list], ends_[list + 1] - ends_[list]);
    }
    /// Adds to the list that is open, the last one.
    void add(Item item) { items_.push_back(item); }
    /// Ends the open list and opens the next.
    void close() { ends_.push_back(items_.size()); }

private:
    std::vector<Item> items_;
    std::vector<std::size_t> ends_{0};
};

}  // namespace yakugo::bitext
