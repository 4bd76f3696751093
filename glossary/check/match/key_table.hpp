// SPDX-License-Identifier: Apache-2.0
// From the patterns of a matcher to the keys of its automaton, and back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace yakugo::check {

inline constexpr std::uint32_t kNoKey = 0xFFFFFFFF;

/// What each key stands for. Several patterns may have one key.
template <class Entry>
class KeyTable {
public:
    /// Keys are numbered in the order in which they are added; one that another begins with comes before it.
    /// `length` is that of the key, `shared` how much of it the key before it begins with as well.
    void add_key(std::uint32_t length, std::uint32_t shared) {
        while (!open_.empty() && keys_[open_.back()].length > shared) open_.pop_back();
        keys_.push_back({length, open_.empty() ? kNoKey : open_.back(), static_cast<std::uint32_t>(entries_.size())});
        open_.push_back(static_cast<std::uint32_t>(keys_.size() - 1));
    }
    /// To the key that was added last.
    void add_entry(const Entry& entry) { entries_.push_back(entry); }

    std::uint32_t length(std::uint32_t key) const { return keys_[key].length; }
    /// The longest other key that it begins with; kNoKey: there is none.
    std::uint32_t shorter(std::uint32_t key) const { return keys_[key].shorter; }
    std::span<const Entry> entries(std::uint32_t key) const {
        const std::size_t end = key + 1 < keys_.size() ? keys_[key + 1].first : entries_.size();
        return std::span(entries_).subspan(keys_[key].first, end - keys_[key].first);
    }
    std::size_t memory() const noexcept { return keys_.capacity() * sizeof(Key) + entries_.capacity() * sizeof(Entry); }
    void reserve(std::size_t entries) {
        keys_.reserve(entries);
        entries_.reserve(entries);
    }

private:
    struct Key {
        std::uint32_t length = 0, shorter = kNoKey, first = 0;
    };

    std::vector<Key> keys_;
    std::vector<Entry> entries_;       // by key
    std::vector<std::uint32_t> open_;  // while keys are added: those that the last one begins with
};

}  // namespace yakugo::check
