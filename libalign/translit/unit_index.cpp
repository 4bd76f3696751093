// SPDX-License-Identifier: Apache-2.0
// Sorts the units by their letters, and by their mora.
#include "libalign/translit/unit_index.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::translit {

namespace {

// A unit seen once is as often a slip of the data as a spelling.
constexpr std::uint32_t kSeenOften = 2;

}  // namespace

UnitIndex::UnitIndex(const ModelView& model) {
    for (const Direction to : {Direction::to_katakana, Direction::to_english}) {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> sorted;
        for (std::uint32_t number = kFirstUnit; number < model.units().size(); ++number) {
            const UnitInfo& unit = model.unit(number);
            const auto mora = static_cast<std::uint32_t>(unit.mora());
            if (unit.count >= kSeenOften)
                sorted.emplace_back(to == Direction::to_katakana ? unit.chunk() : mora, number);
        }
        std::sort(sorted.begin(), sorted.end());
        Side& side = sides_[static_cast<std::size_t>(to)];
        for (const auto& [key, unit] : sorted) {
            if (side.keys.empty() || side.keys.back() != key) {
                side.keys.push_back(key);
                side.begins.push_back(static_cast<std::uint32_t>(side.units.size()));
            }
            side.units.push_back(unit);
        }
        side.begins.push_back(static_cast<std::uint32_t>(side.units.size()));
    }
}

std::span<const std::uint32_t> UnitIndex::units_of(Direction to, std::uint32_t key) const {
    const Side& side = sides_[static_cast<std::size_t>(to)];
    const auto found = std::lower_bound(side.keys.begin(), side.keys.end(), key);
    if (found == side.keys.end() || *found != key) return {};
    const auto i = static_cast<std::size_t>(found - side.keys.begin());
    return std::span(side.units).subspan(side.begins[i], side.begins[i + 1] - side.begins[i]);
}

std::vector<Fit> UnitIndex::fits(Direction to, std::span<const std::uint16_t> source, std::size_t at) const {
    std::vector<Fit> out;
    if (at == source.size()) out.push_back({kWordEndUnit, 0});
    if (to == Direction::to_english) {
        if (at == source.size()) return out;
        for (const std::uint32_t unit : units_of(to, source[at])) out.push_back({unit, 1});
        return out;
    }
    std::uint32_t chunk = 0;
    for (std::size_t length = 0; length <= kMaxLetters; ++length) {
        for (const std::uint32_t unit : units_of(to, chunk)) out.push_back({unit, length});
        if (at + length == source.size()) break;
        chunk = append_letter(chunk, source[at + length]);
    }
    return out;
}

}  // namespace yakugo::translit
