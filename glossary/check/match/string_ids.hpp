// SPDX-License-Identifier: Apache-2.0
// Numbers for strings: one table and one arena, because thousands of small strings are slow to make.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// Numbers from 1 in the order of their arrival. 0 is no string's.
class StringIds {
public:
    /// The number of a string, a new one where it has none.
    std::uint32_t add(std::string_view text);
    /// 0 where it has none.
    std::uint32_t find(std::string_view text) const;
    std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(ends_.size() - 1); }
    std::size_t memory() const noexcept;

private:
    std::string_view text_of(std::uint32_t id) const {
        return std::string_view(bytes_).substr(ends_[id - 1], ends_[id] - ends_[id - 1]);
    }
    std::size_t place_of(std::string_view text, std::uint32_t hash) const;
    void grow();

    struct Slot {
        std::uint32_t hash = 0, id = 0;  // id 0: free
    };

    std::string bytes_;
    std::vector<std::size_t> ends_{0};
    std::vector<Slot> slots_ = std::vector<Slot>(64);  // a power of two, at most half of it used
};

}  // namespace yakugo::check
