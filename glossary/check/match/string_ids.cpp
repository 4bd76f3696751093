// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/match/string_ids.hpp"

#include <functional>
#include <utility>

namespace yakugo::check {
namespace {

std::uint32_t hash_of(std::string_view text) {
    const std::size_t hash = std::hash<std::string_view>{}(text);
    return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

}  // namespace

/// Where the string is, or would be: linear probing.
std::size_t StringIds::place_of(std::string_view text, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].id != 0 && (slots_[at].hash != hash || text_of(slots_[at].id) != text)) at = (at + 1) & mask;
    return at;
}

std::uint32_t StringIds::find(std::string_view text) const {
    return slots_[place_of(text, hash_of(text))].id;
}

std::uint32_t StringIds::add(std::string_view text) {
    const std::uint32_t hash = hash_of(text);
    const std::size_t at = place_of(text, hash);
    if (slots_[at].id != 0) return slots_[at].id;
    bytes_ += text;
    ends_.push_back(bytes_.size());
    slots_[at] = {hash, size()};
    const std::uint32_t id = size();
    if (std::size_t{id} * 2 > slots_.size()) grow();
    return id;
}

void StringIds::grow() {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 4));
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.id == 0) continue;
        std::size_t at = slot.hash & mask;
        while (slots_[at].id != 0) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

std::size_t StringIds::memory() const noexcept {
    return bytes_.capacity() + ends_.capacity() * sizeof(ends_[0]) + slots_.capacity() * sizeof(Slot);
}

}  // namespace yakugo::check
